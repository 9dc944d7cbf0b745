package org.visnyk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.benchmarks.lemma.DictionaryLemmas;
import org.visnyk.benchmarks.lemma.GoldFile;
import org.visnyk.benchmarks.lemma.GoldToken;
import org.visnyk.benchmarks.lemma.LemmaTally;
import org.visnyk.benchmarks.lemma.Lemmatiser;
import org.visnyk.benchmarks.lemma.VisnykLemmas;
import org.visnyk.language.CountedLemmas;
import org.visnyk.language.LemmaStatistics;
import org.visnyk.language.lexicon.Lexicon;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that tells how often the lemmas of content words are right, on tagged sentences. */
@Command(
    name = "lemma-evaluation",
    mixinStandardHelpOptions = true,
    description =
        "Compares lemmas with those that people gave: form, lemma, UPOS, divided by tabs.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class LemmaEvaluation implements Callable<Integer> {
  /** Function words decide nothing in search. */
  private static final List<String> CONTENT_WORDS = List.of("NOUN", "PROPN", "ADJ", "VERB", "ADV");

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "tagged sentences")
  private List<Path> files;

  @Option(
      names = "--collection",
      paramLabel = "FILE",
      description = "articles as JSON lines; adds a row that counts lemmas in them beforehand")
  private @Nullable Path collection;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description = "a compiled dictionary; adds a row that uses it instead of the library's own")
  private @Nullable Path dictionary;

  private final PrintWriter output;

  LemmaEvaluation(PrintWriter output) {
    this.output = output;
  }

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.output(), StandardStreams.error(), args));
  }

  static int run(PrintWriter output, PrintWriter errors, String... args) {
    return new CommandLine(new LemmaEvaluation(output))
        .setOut(output)
        .setErr(errors)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              errors.println("lemma-evaluation: " + failure.getMessage());
              return 1;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    List<Lemmatiser> lemmatisers = new ArrayList<>();
    lemmatisers.add(new DictionaryLemmas());
    lemmatisers.add(new VisnykLemmas("visnyk", Lexicon.shared(), LemmaStatistics.NONE));
    if (collection != null) {
      lemmatisers.add(new VisnykLemmas("visnyk + collection", Lexicon.shared(), count(collection)));
    }
    if (dictionary != null) {
      lemmatisers.add(
          new VisnykLemmas("visnyk, dictionary", Lexicon.read(dictionary), LemmaStatistics.NONE));
    }
    for (Path file : files) {
      evaluate(file, lemmatisers);
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

  private void evaluate(Path file, List<Lemmatiser> lemmatisers) throws IOException {
    List<Map<String, LemmaTally>> tallies = new ArrayList<>();
    lemmatisers.forEach(lemmatiser -> tallies.add(new TreeMap<>()));
    int skipped = 0;
    for (List<GoldToken> sentence : GoldFile.read(file)) {
      List<List<List<String>>> found =
          lemmatisers.stream().map(lemmatiser -> lemmatiser.lemmas(sentence)).toList();
      for (int i = 0; i < sentence.size(); i++) {
        GoldToken token = sentence.get(i);
        if (!CONTENT_WORDS.contains(token.partOfSpeech())) {
          continue;
        }
        int at = i;
        if (found.stream().anyMatch(lemmas -> lemmas.get(at).isEmpty())) {
          skipped++;
          continue;
        }
        for (int j = 0; j < lemmatisers.size(); j++) {
          tallies
              .get(j)
              .computeIfAbsent(token.partOfSpeech(), name -> new LemmaTally())
              .add(token.lemma(), found.get(j).get(i));
        }
      }
    }
    print(file, lemmatisers, tallies, skipped);
  }

  private void print(
      Path file, List<Lemmatiser> lemmatisers, List<Map<String, LemmaTally>> tallies, int skipped) {
    output.println(file + ": " + skipped + " content words cut in another way are left out");
    output.printf(
        "%-6s %-20s %7s %6s %6s %6s %7s%n", "", "", "n", "among", "best", "sole", "lemmas");
    for (String partOfSpeech : CONTENT_WORDS) {
      for (int i = 0; i < lemmatisers.size(); i++) {
        LemmaTally tally = tallies.get(i).getOrDefault(partOfSpeech, new LemmaTally());
        output.printf(
            Locale.ROOT,
            "%-6s %-20s %7d %6.3f %6.3f %6.3f %7.3f%n",
            partOfSpeech,
            lemmatisers.get(i).name(),
            tally.tokens(),
            tally.among(),
            tally.best(),
            tally.soleAndRight(),
            tally.lemmasPerToken());
      }
    }
  }
}
