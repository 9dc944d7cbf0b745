package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import morfologik.stemming.DictionaryLookup;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.context.LemmaStatistics;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

/** Finds the lemmas of the words of a sentence. Not safe for use by several threads. */
interface Lemmatizer {
  /** The name in the table. */
  String name();

  /**
   * The lemmas of each word, normalised by {@link #normalise} and best first; an empty list for a
   * word that is tokenised differently from the tagged sentence.
   */
  List<List<String>> lemmas(List<TaggedWord> sentence);

  /** The spelling in which lemmas are compared: lower case, one kind of apostrophe, г for ґ. */
  static String normalise(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[’ʼ‘`´]", "'").replace('ґ', 'г');
  }

  /**
   * The dictionary of Lucene's Ukrainian analyzer: all lemmas of a form, in the order of the
   * dictionary. A form that it lacks is its own lemma.
   */
  final class Stock implements Lemmatizer {
    private final DictionaryLookup dictionary = new DictionaryLookup(MorfologikDictionary.load());

    @Override
    public String name() {
      return "stock dictionary";
    }

    @Override
    public List<List<String>> lemmas(List<TaggedWord> sentence) {
      List<List<String>> lemmas = new ArrayList<>();
      for (TaggedWord word : sentence) {
        String form = normalise(word.form());
        Set<String> found = new LinkedHashSet<>();
        dictionary.lookup(form).forEach(entry -> found.add(normalise(entry.getStem().toString())));
        lemmas.add(found.isEmpty() ? List.of(form) : List.copyOf(found));
      }
      return lemmas;
    }
  }

  /** Visnyk's lemmas, weighted by the context of the sentence. */
  final class Visnyk implements Lemmatizer {
    private final String name;
    private final TextAnalyzer analyzer;

    Visnyk(String name, UkrainianDictionary dictionary, LemmaStatistics statistics) {
      this.name = name;
      this.analyzer =
          new TextAnalyzer(TextAnalyzer.Source.TEXT, dictionary, UserWords::empty, statistics);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<List<String>> lemmas(List<TaggedWord> sentence) {
      StringBuilder text = new StringBuilder();
      Map<Integer, Integer> wordAt = new HashMap<>();
      for (int i = 0; i < sentence.size(); i++) {
        wordAt.put(text.length(), i);
        text.append(sentence.get(i).form()).append(' ');
      }
      List<List<String>> lemmas = new ArrayList<>(Collections.nCopies(sentence.size(), List.of()));
      try {
        analyzer.reset(new StringReader(text.toString()));
        for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
          @Nullable Integer tagged = wordAt.get(word.startOffset());
          if (tagged != null
              && sentence.get(tagged).form().length() == word.endOffset() - word.startOffset()) {
            lemmas.set(tagged, lemmasOf(word));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read a text in memory", e);
      }
      return lemmas;
    }

    /**
     * The lemmas of the whole word; the parts of a compound are not its lemmas. A town has a lemma
     * and the same with a capital, which is one lemma.
     */
    private static List<String> lemmasOf(AnalyzedWord word) {
      return IntStream.range(0, word.termCount())
          .filter(i -> word.termStartOffset(i) == word.startOffset())
          .filter(i -> word.termEndOffset(i) == word.endOffset())
          .mapToObj(word::term)
          .map(NormalForm::of)
          .distinct()
          .toList();
    }
  }
}
