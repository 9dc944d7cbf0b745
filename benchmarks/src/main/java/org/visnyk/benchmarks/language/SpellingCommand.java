package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.visnyk.Article;
import org.visnyk.NewsIndex;
import org.visnyk.analysis.InspectedToken;
import org.visnyk.analysis.TextInspector;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.benchmarks.command.BenchmarkCommand;
import org.visnyk.benchmarks.command.TemporaryFolder;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.benchmarks.page.TerminalTable;
import org.visnyk.language.TextAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench spelling}: how many misspelt words are corrected rightly, and how many correct words
 * are left alone.
 */
@Command(
    name = "spelling",
    description =
        "Corrects misspelt words by the vocabulary of a collection, with Visnyk and with Lucene's"
            + " DirectSpellChecker, and counts the right corrections. Also counts how many correct"
            + " words are left alone.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class SpellingCommand extends BenchmarkCommand {
  /** One article in this many is not indexed; its words are correct and may be unknown. */
  private static final int HELD_OUT_INTERVAL = 5;

  private static final int MAX_CORRECT_WORDS = 5_000;

  @Parameters(
      paramLabel = "FILE",
      description =
          "misspellings, tab-separated with a header line: split, misspelt word, correct word;"
              + " further columns are ignored")
  private Path misspellings;

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "FILE",
      description = "articles as JSON lines, whose words are the vocabulary")
  private Path collection;

  @Option(names = "--list", description = "print the correction of each word")
  private boolean list;

  @Override
  public Integer call() throws IOException {
    List<Misspelling> pairs = Misspelling.read(misspellings);
    List<Article> articles = ArticleFile.read(collection);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      index(articles, folder.path());
      try (FSDirectory directory = FSDirectory.open(folder.path());
          DirectoryReader reader = DirectoryReader.open(directory);
          NewsAnalyzer analyzer = new NewsAnalyzer(TextAnalyzer.Source.QUERY)) {
        Map<String, SpellChecker> checkers = new LinkedHashMap<>();
        checkers.put("visnyk", SpellChecker.visnyk(analyzer));
        checkers.put("DirectSpellChecker", SpellChecker.stock(analyzer));
        Set<String> heldOut = heldOutForms(articles);
        output()
            .printf(
                "%d misspellings, %d articles indexed, %d words of other articles%n",
                pairs.size(), reader.numDocs(), heldOut.size());
        printCorrections(checkers, pairs, reader, analyzer);
        printLeftAlone(checkers, pairs, heldOut, reader);
      }
    }
    return 0;
  }

  private void printCorrections(
      Map<String, SpellChecker> checkers,
      List<Misspelling> pairs,
      IndexReader reader,
      Analyzer analyzer)
      throws IOException {
    List<List<String>> rows = new ArrayList<>(List.of(CorrectionScores.HEADER));
    for (Map.Entry<String, SpellChecker> checker : checkers.entrySet()) {
      CorrectionScores scores = new CorrectionScores(checker.getValue(), reader, analyzer);
      for (Misspelling pair : pairs) {
        scores.add(pair);
      }
      rows.add(scores.cells(checker.getKey()));
      print(checker.getKey(), scores.log());
    }
    output().println(TerminalTable.of(rows));
  }

  /** The correct spellings of the pairs, and words of articles that were not indexed. */
  private void printLeftAlone(
      Map<String, SpellChecker> checkers,
      List<Misspelling> pairs,
      Set<String> heldOut,
      IndexReader reader)
      throws IOException {
    Set<String> right = new LinkedHashSet<>();
    pairs.forEach(pair -> right.add(pair.right()));
    Map<String, Set<String>> correct = new LinkedHashMap<>();
    correct.put("of the file", right);
    correct.put("of other articles", heldOut);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "correct words", "left alone"));
    for (Map.Entry<String, SpellChecker> checker : checkers.entrySet()) {
      for (Map.Entry<String, Set<String>> words : correct.entrySet()) {
        List<String> corrected = new ArrayList<>();
        for (String word : words.getValue()) {
          checker
              .getValue()
              .correct(word, reader)
              .ifPresent(found -> corrected.add(word + " -> " + found));
        }
        int count = words.getValue().size();
        double share = 1 - (double) corrected.size() / Math.max(1, count);
        String name = checker.getKey() + ", " + words.getKey();
        rows.add(List.of(name, String.valueOf(count), String.format(Locale.ROOT, "%.4f", share)));
        print(name, corrected);
      }
    }
    output().println();
    output().println(TerminalTable.of(rows));
  }

  private void print(String name, List<String> lines) {
    if (list) {
      output().println(name + ":");
      lines.forEach(output()::println);
      output().println();
    }
  }

  private static void index(List<Article> articles, Path folder) {
    try (NewsIndex index = NewsIndex.open(folder)) {
      for (int i = 0; i < articles.size(); i++) {
        if (i % HELD_OUT_INTERVAL != 0) {
          index.put(articles.get(i));
        }
      }
    }
  }

  /** A sample of the distinct words of articles that are not indexed, spread evenly over them. */
  private static Set<String> heldOutForms(List<Article> articles) {
    TextInspector inspector = new TextInspector();
    Set<String> forms = new LinkedHashSet<>();
    for (int i = 0; i < articles.size(); i += HELD_OUT_INTERVAL) {
      Article article = articles.get(i);
      for (InspectedToken token : inspector.inspect(article.title() + "\n" + article.text())) {
        if (token.text().chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’')) {
          forms.add(token.text());
        }
      }
    }
    List<String> all = List.copyOf(forms);
    int step = Math.max(1, all.size() / MAX_CORRECT_WORDS);
    Set<String> sample = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i += step) {
      sample.add(all.get(i));
    }
    return sample;
  }
}
