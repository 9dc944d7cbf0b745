package org.visnyk.benchmarks.lemma;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.AnalyzedWord;
import org.visnyk.language.LemmaStatistics;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.userlexicon.UserLexicon;

/** Visnyk's lemmas, weighed in the context of the sentence. */
public final class VisnykLemmas implements Lemmatiser {
  private final String name;
  private final TextAnalyzer analyzer;

  /** Lemmatises with a dictionary and with what is known of a collection. */
  public VisnykLemmas(String name, Lexicon dictionary, LemmaStatistics statistics) {
    this.name = name;
    this.analyzer =
        new TextAnalyzer(TextAnalyzer.Source.TEXT, dictionary, UserLexicon::empty, statistics);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<List<String>> lemmas(List<GoldToken> sentence) {
    StringBuilder text = new StringBuilder();
    Map<Integer, Integer> tokenAt = new HashMap<>();
    for (int i = 0; i < sentence.size(); i++) {
      tokenAt.put(text.length(), i);
      text.append(sentence.get(i).form()).append(' ');
    }
    List<List<String>> lemmas = new ArrayList<>(Collections.nCopies(sentence.size(), List.of()));
    try {
      analyzer.reset(new StringReader(text.toString()));
      for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
        @Nullable Integer token = tokenAt.get(word.startOffset());
        if (token != null
            && sentence.get(token).form().length() == word.endOffset() - word.startOffset()) {
          lemmas.set(token, wholeWord(word));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return lemmas;
  }

  /** The terms of the whole word; the parts of a compound are not its lemmas. */
  private static List<String> wholeWord(AnalyzedWord word) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < word.termCount(); i++) {
      if (word.termStartOffset(i) == word.startOffset()
          && word.termEndOffset(i) == word.endOffset()) {
        terms.add(word.term(i));
      }
    }
    return terms;
  }
}
