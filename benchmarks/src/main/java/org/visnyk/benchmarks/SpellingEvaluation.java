package org.visnyk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.visnyk.Article;
import org.visnyk.NewsIndex;
import org.visnyk.analysis.InspectedToken;
import org.visnyk.analysis.TextInspector;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.benchmarks.spelling.LuceneSpelling;
import org.visnyk.benchmarks.spelling.Speller;
import org.visnyk.benchmarks.spelling.SpellingPair;
import org.visnyk.benchmarks.spelling.SpellingTally;
import org.visnyk.query.SpellingHelp;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command that tells how often misspelt words are corrected rightly, and right ones wrongly.
 */
@Command(
    name = "spelling-evaluation",
    mixinStandardHelpOptions = true,
    description =
        "Corrects misspelt words from the vocabulary of a collection, beside Lucene's own speller.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class SpellingEvaluation implements Callable<Integer> {
  /** Of so many articles one is kept out of the index, for words that it may not know. */
  private static final int ONE_HELD_OUT_OF = 5;

  private static final int CORRECT_WORDS = 5_000;

  @Parameters(
      index = "0",
      paramLabel = "PAIRS",
      description = "tab-separated, with a header: split, wrong, right; more columns are ignored")
  private Path pairsFile;

  @Parameters(index = "1", paramLabel = "COLLECTION", description = "articles as JSON lines")
  private Path collection;

  @Option(names = "--list", description = "print what was offered for each pair")
  private boolean list;

  private final PrintWriter output;

  SpellingEvaluation(PrintWriter output) {
    this.output = output;
  }

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.output(), StandardStreams.error(), args));
  }

  static int run(PrintWriter output, PrintWriter errors, String... args) {
    return new CommandLine(new SpellingEvaluation(output))
        .setOut(output)
        .setErr(errors)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              errors.println("spelling-evaluation: " + failure.getMessage());
              return 1;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    List<SpellingPair> pairs = SpellingPair.read(pairsFile);
    List<Article> articles = ArticleFile.read(collection);
    Path folder = Folders.temporary();
    try {
      index(articles, folder);
      try (FSDirectory directory = FSDirectory.open(folder);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        UkrainianNewsQueryAnalyzer analyzer = new UkrainianNewsQueryAnalyzer();
        SpellingHelp help = new SpellingHelp(analyzer);
        Set<String> right = new LinkedHashSet<>();
        pairs.forEach(pair -> right.add(pair.right()));
        Set<String> heldOut = heldOutForms(articles);
        output.printf(
            "%d pairs, %d articles indexed, %d forms of others%n",
            pairs.size(), reader.numDocs(), heldOut.size());
        output.println(SpellingTally.HEAD);
        Map<String, Speller> spellers = new LinkedHashMap<>();
        spellers.put("visnyk", help::correct);
        spellers.put("DirectSpellChecker", new LuceneSpelling(analyzer));
        for (Map.Entry<String, Speller> speller : spellers.entrySet()) {
          SpellingTally tally = new SpellingTally(speller.getValue(), reader, analyzer);
          for (SpellingPair pair : pairs) {
            tally.add(pair);
          }
          output.println(tally.row(speller.getKey()));
          if (list) {
            tally.log().forEach(output::println);
          }
        }
        for (Map.Entry<String, Speller> speller : spellers.entrySet()) {
          printKept(speller.getKey() + ", gold", speller.getValue(), right, reader);
          printKept(speller.getKey() + ", news", speller.getValue(), heldOut, reader);
        }
      }
    } finally {
      Folders.delete(folder);
    }
    return 0;
  }

  private void printKept(String name, Speller speller, Set<String> words, IndexReader reader)
      throws IOException {
    List<String> corrected = SpellingTally.corrected(speller, words, reader);
    output.printf(
        Locale.ROOT,
        "%-25s right words %5d, left alone %.4f%n",
        name,
        words.size(),
        1 - (double) corrected.size() / Math.max(1, words.size()));
    if (list) {
      corrected.forEach(output::println);
    }
  }

  private static void index(List<Article> articles, Path folder) {
    try (NewsIndex index = NewsIndex.open(folder)) {
      for (int i = 0; i < articles.size(); i++) {
        if (i % ONE_HELD_OUT_OF != 0) {
          index.put(articles.get(i));
        }
      }
    }
  }

  /** Distinct words of articles that are not indexed, evenly from all of them. */
  private static Set<String> heldOutForms(List<Article> articles) {
    TextInspector inspector = new TextInspector();
    Set<String> forms = new LinkedHashSet<>();
    for (int i = 0; i < articles.size(); i += ONE_HELD_OUT_OF) {
      Article article = articles.get(i);
      for (InspectedToken token : inspector.inspect(article.title() + "\n" + article.text())) {
        if (token.text().chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’')) {
          forms.add(token.text());
        }
      }
    }
    List<String> all = new ArrayList<>(forms);
    Set<String> sample = new LinkedHashSet<>();
    int step = Math.max(1, all.size() / CORRECT_WORDS);
    for (int i = 0; i < all.size(); i += step) {
      sample.add(all.get(i));
    }
    return sample;
  }
}
