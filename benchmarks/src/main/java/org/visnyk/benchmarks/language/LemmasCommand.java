package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.benchmarks.command.BenchmarkCommand;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.benchmarks.page.TerminalTable;
import org.visnyk.language.context.CountedLemmas;
import org.visnyk.language.context.LemmaStatistics;
import org.visnyk.language.dictionary.UkrainianDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench lemmas}: how often the lemmas of content words are right, on tagged sentences. */
@Command(
    name = "lemmas",
    description =
        "Compares Visnyk's lemmas, and those of stock Lucene's dictionary, with the lemmas that"
            + " people gave to the content words of tagged sentences.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class LemmasCommand extends BenchmarkCommand {
  private static final List<String> HEADER =
      List.of("", "", "words", "found", "best", "only", "lemmas per word");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "tagged sentences: on each line form, lemma and part of speech (UPOS), separated by tabs;"
              + " a blank line ends a sentence")
  private List<Path> files;

  @Option(
      names = "--collection",
      paramLabel = "FILE",
      description =
          "articles as JSON lines; adds a row for Visnyk with the lemma frequencies of this"
              + " collection")
  private @Nullable Path collection;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description = "a compiled dictionary; adds a row for Visnyk with this dictionary")
  private @Nullable Path dictionary;

  @Override
  public Integer call() throws IOException {
    List<Lemmatizer> lemmatizers = new ArrayList<>();
    lemmatizers.add(new Lemmatizer.Stock());
    lemmatizers.add(
        new Lemmatizer.Visnyk("visnyk", UkrainianDictionary.shared(), LemmaStatistics.NONE));
    if (collection != null) {
      lemmatizers.add(
          new Lemmatizer.Visnyk(
              "visnyk + collection", UkrainianDictionary.shared(), count(collection)));
    }
    if (dictionary != null) {
      lemmatizers.add(
          new Lemmatizer.Visnyk(
              "visnyk, dictionary", UkrainianDictionary.read(dictionary), LemmaStatistics.NONE));
    }
    for (Path file : files) {
      evaluate(file, lemmatizers);
    }
    return 0;
  }

  private static LemmaStatistics count(Path file) throws IOException {
    CountedLemmas counted = new CountedLemmas();
    for (Article article : ArticleFile.read(file)) {
      counted.add(new StringReader(article.title() + ".\n" + article.text()));
    }
    return counted;
  }

  private void evaluate(Path file, List<Lemmatizer> lemmatizers) throws IOException {
    // By part of speech, and for each of them by lemmatizer.
    Map<String, List<LemmaScores>> scores = new LinkedHashMap<>();
    for (String partOfSpeech : TaggedWord.CONTENT_WORDS) {
      scores.put(partOfSpeech, lemmatizers.stream().map(each -> new LemmaScores()).toList());
    }
    int skipped = 0;
    for (List<TaggedWord> sentence : TaggedWord.readSentences(file)) {
      List<List<List<String>>> found =
          lemmatizers.stream().map(lemmatizer -> lemmatizer.lemmas(sentence)).toList();
      for (int i = 0; i < sentence.size(); i++) {
        TaggedWord word = sentence.get(i);
        int at = i;
        if (!word.isContentWord()) {
          continue;
        }
        if (found.stream().anyMatch(lemmas -> lemmas.get(at).isEmpty())) {
          skipped++;
          continue;
        }
        List<LemmaScores> ofWord = scores.getOrDefault(word.partOfSpeech(), List.of());
        for (int j = 0; j < ofWord.size(); j++) {
          ofWord.get(j).add(word.lemma(), found.get(j).get(i));
        }
      }
    }
    print(file, lemmatizers, scores, skipped);
  }

  private void print(
      Path file, List<Lemmatizer> lemmatizers, Map<String, List<LemmaScores>> scores, int skipped) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    scores.forEach(
        (partOfSpeech, each) -> {
          for (int i = 0; i < each.size(); i++) {
            List<String> row = new ArrayList<>(List.of(partOfSpeech, lemmatizers.get(i).name()));
            row.addAll(each.get(i).cells());
            rows.add(row);
          }
        });
    output()
        .println(file + ": skipped " + skipped + " content words that are tokenised differently");
    output().println(TerminalTable.of(rows, 1));
  }
}
