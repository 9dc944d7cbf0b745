package org.visnyk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.language.AnalyzedWord;
import org.visnyk.language.LemmaStatistics;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.WordOrigin;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.userlexicon.UserLexicon;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that tells what share of the words of articles dictionaries know. */
@Command(
    name = "dictionary-coverage",
    mixinStandardHelpOptions = true,
    description =
        "Counts the words of articles that dictionaries know, of those that are to be lemmatised.")
@SuppressWarnings("NullAway.Init") // picocli sets the parameters before the command runs.
public final class DictionaryCoverage implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ARTICLES", description = "articles as JSON lines")
  private Path articles;

  @Parameters(
      index = "1..*",
      paramLabel = "DICTIONARY",
      description = "compiled dictionaries, beside the one that comes with the library")
  private List<Path> dictionaries = List.of();

  private final PrintWriter output;

  DictionaryCoverage(PrintWriter output) {
    this.output = output;
  }

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.output(), StandardStreams.error(), args));
  }

  static int run(PrintWriter output, PrintWriter errors, String... args) {
    return new CommandLine(new DictionaryCoverage(output))
        .setOut(output)
        .setErr(errors)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              errors.println("dictionary-coverage: " + failure.getMessage());
              return 1;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    List<Article> read = ArticleFile.read(articles);
    output.printf(
        "%-24s %9s %8s %8s %8s %9s %8s%n",
        "words", "n", "known", "guessed", "unknown", "different", "unknown");
    count("the library's own", Lexicon.shared(), read);
    for (Path dictionary : dictionaries) {
      count(String.valueOf(dictionary.getFileName()), Lexicon.read(dictionary), read);
    }
    return 0;
  }

  private void count(String name, Lexicon lexicon, List<Article> read) throws IOException {
    Map<WordOrigin, Integer> words = new EnumMap<>(WordOrigin.class);
    Set<String> known = new HashSet<>();
    Set<String> unknown = new HashSet<>();
    TextAnalyzer analyzer =
        new TextAnalyzer(
            TextAnalyzer.Source.TEXT, lexicon, UserLexicon::empty, LemmaStatistics.NONE);
    for (Article article : read) {
      String text = article.title() + ".\n" + article.text();
      analyzer.reset(new StringReader(text));
      for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
        words.merge(word.origin(), 1, Integer::sum);
        String form = text.substring(word.startOffset(), word.endOffset()).toLowerCase(Locale.ROOT);
        switch (word.origin()) {
          case DICTIONARY -> known.add(form);
          case GUESSED, UNKNOWN -> unknown.add(form);
          case VERBATIM -> {}
        }
      }
    }
    unknown.removeAll(known);
    int dictionary = words.getOrDefault(WordOrigin.DICTIONARY, 0);
    int guessed = words.getOrDefault(WordOrigin.GUESSED, 0);
    int rest = words.getOrDefault(WordOrigin.UNKNOWN, 0);
    double all = Math.max(1, dictionary + guessed + rest);
    int different = known.size() + unknown.size();
    output.printf(
        Locale.ROOT,
        "%-24s %9.0f %8.4f %8.4f %8.4f %9d %8.4f%n",
        name,
        all,
        dictionary / all,
        guessed / all,
        rest / all,
        different,
        unknown.size() / (double) Math.max(1, different));
  }
}
