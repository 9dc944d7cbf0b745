package org.visnyk.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleBiFunction;
import org.visnyk.Article;
import org.visnyk.benchmarks.duplicates.ArticleText;
import org.visnyk.benchmarks.duplicates.LabelledArticles;
import org.visnyk.benchmarks.duplicates.Shingles;
import org.visnyk.benchmarks.duplicates.SyntheticEdits;
import org.visnyk.index.duplicates.NearCopies;
import org.visnyk.index.duplicates.Signature;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that tells how well near-copies are recognised, and by what. */
@Command(
    name = "duplicate-evaluation",
    mixinStandardHelpOptions = true,
    description =
        "Compares ways to recognise near-copies on labelled articles, and what the library finds.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before the command runs.
public final class DuplicateEvaluation implements Callable<Integer> {
  private static final Set<String> COPIES =
      Set.of("reprint", "copy", "update", "truncated", "restyled");
  private static final int LONGEST_SHINGLE = 5;
  private static final double[] RATES = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3};

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "folders with articles.jsonl, duplicates.tsv and kinds.tsv; or files of articles, whose"
              + " pairs are printed")
  private List<Path> paths;

  @Option(
      names = "--pairs",
      description = "print the pairs that are alike, least first, instead of measuring")
  private boolean pairs;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description =
          "put N articles, made by chance from the words of the given ones, into the clusters and"
              + " tell times and memory, instead of measuring")
  private int scale;

  @Option(
      names = "--cost",
      description = "index the articles with and without, and compare times and sizes")
  private boolean cost;

  private final PrintWriter output;

  DuplicateEvaluation(PrintWriter output) {
    this.output = output;
  }

  /** Runs the command, and ends the JVM with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.output(), StandardStreams.error(), args));
  }

  static int run(PrintWriter output, PrintWriter errors, String... args) {
    return new CommandLine(new DuplicateEvaluation(output))
        .setOut(output)
        .setErr(errors)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              errors.println("duplicate-evaluation: " + failure.getMessage());
              return 1;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    LabelledArticles labelled = LabelledArticles.read(paths.getFirst());
    for (Path path : paths.subList(1, paths.size())) {
      labelled = labelled.and(LabelledArticles.read(path));
    }
    if (cost) {
      new DuplicateCost(output).run(labelled.articles());
      return 0;
    }
    List<ArticleText> texts = labelled.articles().stream().map(ArticleText::of).toList();
    if (scale > 0) {
      new DuplicateScale(output, texts).run(scale);
    } else if (pairs) {
      printPairs(labelled, texts);
    } else {
      compareMeasures(labelled, texts);
      evaluateLibrary(labelled, texts);
      evaluateEdits(labelled.articles());
    }
    return 0;
  }

  private record Scored(double score, boolean isCopy) {}

  /** Which measure can tell copies from the rest at all, given the best of thresholds. */
  private void compareMeasures(LabelledArticles labelled, List<ArticleText> texts) {
    output.println(
        "Reprints and updates against all that are no copies, each measure at its best:");
    output.printf(
        "%-30s %9s %9s %7s | with numbers: %7s %9s %7s%n",
        "", "threshold", "precision", "recall", "threshold", "precision", "recall");
    for (String unit : List.of("words", "lemmas")) {
      for (int length = 1; length <= LONGEST_SHINGLE; length++) {
        int k = length;
        String name = " " + unit + " " + length;
        Map<String, Shingles> shingles = new HashMap<>();
        texts.forEach(
            text ->
                shingles.put(
                    text.id(),
                    new Shingles(unit.equals("words") ? text.words() : text.lemmas(), k)));
        compare(
            "exact Jaccard" + name,
            labelled,
            texts,
            (a, b) -> of(shingles, a).jaccard(of(shingles, b)));
        for (int values : new int[] {64, 96, 128}) {
          Map<String, long[]> hashes = new HashMap<>();
          shingles.forEach((id, set) -> hashes.put(id, set.minHash(values)));
          compare(
              "MinHash " + values + name,
              labelled,
              texts,
              (a, b) -> agreement(of(hashes, a), of(hashes, b)));
        }
        Map<String, Long> bits = new HashMap<>();
        shingles.forEach((id, set) -> bits.put(id, set.simHash()));
        compare(
            "SimHash 64" + name,
            labelled,
            texts,
            (a, b) -> 1 - Long.bitCount(of(bits, a) ^ of(bits, b)) / 64.0);
      }
    }
    output.println();
  }

  private static <T> T of(Map<String, T> values, ArticleText text) {
    return Objects.requireNonNull(values.get(text.id()));
  }

  private static double agreement(long[] one, long[] other) {
    int equal = 0;
    for (int i = 0; i < one.length; i++) {
      equal += one[i] == other[i] ? 1 : 0;
    }
    return (double) equal / one.length;
  }

  private void compare(
      String name,
      LabelledArticles labelled,
      List<ArticleText> texts,
      ToDoubleBiFunction<ArticleText, ArticleText> measure) {
    List<Scored> all = new ArrayList<>();
    List<Scored> numbered = new ArrayList<>();
    forPairs(
        texts,
        (one, other) -> {
          String kind = labelled.kind(one.id(), other.id());
          boolean isCopy = kind.equals("reprint") || kind.equals("update");
          if (isCopy || !labelled.areCopies(one.id(), other.id())) {
            double score = measure.applyAsDouble(one, other);
            all.add(new Scored(score, isCopy));
            numbered.add(new Scored(shareNumbers(one, other) ? score : 0, isCopy));
          }
        });
    output.printf("%-30s %s |               %s%n", name, best(all), best(numbered));
  }

  private static boolean shareNumbers(ArticleText one, ArticleText other) {
    Set<String> mine = one.numbers();
    Set<String> others = other.numbers();
    int fewer = Math.min(mine.size(), others.size());
    return fewer < 3 || mine.stream().filter(others::contains).count() * 3 >= fewer * 2L;
  }

  /** Threshold, precision and recall where their harmonic mean is best. */
  private static String best(List<Scored> pairs) {
    List<Scored> sorted = new ArrayList<>(pairs);
    sorted.sort(Comparator.comparingDouble(Scored::score).reversed());
    double copies = sorted.stream().filter(Scored::isCopy).count();
    double[] best = new double[4];
    int found = 0;
    for (int i = 0; i < sorted.size(); i++) {
      found += sorted.get(i).isCopy() ? 1 : 0;
      boolean isCut = i + 1 == sorted.size() || sorted.get(i + 1).score() < sorted.get(i).score();
      double harmonic = 2 * found / (i + 1 + copies);
      if (isCut && harmonic > best[3]) {
        best = new double[] {sorted.get(i).score(), found / (i + 1.0), found / copies, harmonic};
      }
    }
    return String.format(Locale.ROOT, "%9.3f %9.3f %7.3f", best[0], best[1], best[2]);
  }

  @FunctionalInterface
  private interface PairVisitor {
    void visit(ArticleText one, ArticleText other);
  }

  private static void forPairs(List<ArticleText> texts, PairVisitor visitor) {
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        visitor.visit(texts.get(j), texts.get(i));
      }
    }
  }

  /** What the library says of the same pairs, by kind. */
  private void evaluateLibrary(LabelledArticles labelled, List<ArticleText> texts) {
    Map<String, Optional<Signature>> signatures = new HashMap<>();
    texts.forEach(text -> signatures.put(text.id(), text.signature()));
    Map<String, Long> clusters = cluster(texts);
    Map<String, int[]> byKind = new TreeMap<>();
    int[] reported = new int[4];
    forPairs(
        texts,
        (one, other) -> {
          boolean alike = areAlike(of(signatures, one), of(signatures, other));
          boolean together = of(clusters, one).equals(of(clusters, other));
          int[] counts =
              byKind.computeIfAbsent(labelled.kind(one.id(), other.id()), kind -> new int[3]);
          counts[0]++;
          counts[1] += alike ? 1 : 0;
          counts[2] += together ? 1 : 0;
          boolean right = labelled.areCopies(one.id(), other.id());
          reported[0] += alike ? 1 : 0;
          reported[1] += alike && right ? 1 : 0;
          reported[2] += together ? 1 : 0;
          reported[3] += together && right ? 1 : 0;
        });
    output.println("The library: pairs whose signatures are alike, pairs in one cluster:");
    byKind.forEach(
        (kind, counts) ->
            output.printf(
                Locale.ROOT,
                "%-10s %6d pairs, alike %4d (%.3f), clustered %4d (%.3f)%s%n",
                kind,
                counts[0],
                counts[1],
                (double) counts[1] / counts[0],
                counts[2],
                (double) counts[2] / counts[0],
                COPIES.contains(kind) ? "" : "  not wanted"));
    output.printf(
        Locale.ROOT,
        "precision  alike %.3f of %d, clustered %.3f of %d%n%n",
        (double) reported[1] / reported[0],
        reported[0],
        (double) reported[3] / reported[2],
        reported[2]);
  }

  private static Map<String, Long> cluster(List<ArticleText> texts) {
    NearCopies copies = new NearCopies();
    Map<String, Long> clusters = new HashMap<>();
    long alone = 0;
    for (ArticleText text : texts) {
      byte[] id = text.id().getBytes(StandardCharsets.UTF_8);
      long key = NearCopies.key(id, 0, id.length);
      Optional<Signature> signature = text.signature();
      clusters.put(text.id(), signature.isPresent() ? copies.put(key, signature.get()) : alone++);
    }
    return clusters;
  }

  private static boolean areAlike(Optional<Signature> one, Optional<Signature> other) {
    return one.isPresent() && other.isPresent() && one.get().isNearCopyOf(other.get());
  }

  /** How much may be changed by chance before a copy is not found. */
  private void evaluateEdits(List<Article> articles) {
    output.println(
        "Synthetic edits: share of the edited articles that are alike, and found by bands:");
    output.printf("%-24s", "rate");
    Arrays.stream(RATES).forEach(rate -> output.printf(Locale.ROOT, " %13.2f", rate));
    output.println();
    editRow("words", articles, (edits, text, foreign, rate) -> edits.words(text, rate));
    editRow("sentences", articles, SyntheticEdits::sentences);
    editRow(
        "cut to 1 - 3 * rate",
        articles,
        (edits, text, foreign, rate) -> edits.beginning(text, 1 - 3 * rate));
  }

  @FunctionalInterface
  private interface Edit {
    String apply(SyntheticEdits edits, String text, String foreign, double rate);
  }

  private void editRow(String name, List<Article> articles, Edit edit) {
    output.printf("%-24s", name);
    for (double rate : RATES) {
      SyntheticEdits edits = new SyntheticEdits(7);
      int alike = 0;
      int found = 0;
      int all = 0;
      for (int i = 0; i < articles.size(); i++) {
        String text = articles.get(i).text();
        String foreign = articles.get((i + 31) % articles.size()).text();
        Optional<Signature> signature = ArticleText.of("", text).signature();
        Optional<Signature> edited =
            ArticleText.of("", edit.apply(edits, text, foreign, rate)).signature();
        if (signature.isPresent() && edited.isPresent()) {
          NearCopies copies = new NearCopies();
          all++;
          alike += signature.get().isNearCopyOf(edited.get()) ? 1 : 0;
          found += copies.put(1, signature.get()) == copies.put(2, edited.get()) ? 1 : 0;
        }
      }
      output.printf(Locale.ROOT, "  %.3f %.3f", (double) alike / all, (double) found / all);
    }
    output.println();
  }

  private record Pair(double similarity, ArticleText one, ArticleText other) {}

  private void printPairs(LabelledArticles labelled, List<ArticleText> texts) {
    Map<String, Optional<Signature>> signatures = new HashMap<>();
    texts.forEach(text -> signatures.put(text.id(), text.signature()));
    Map<String, String> titles = new HashMap<>();
    labelled.articles().forEach(article -> titles.put(article.id(), article.title()));
    Map<String, Long> clusters = cluster(texts);
    List<Pair> found = new ArrayList<>();
    forPairs(
        texts,
        (one, other) -> {
          Optional<Signature> mine = of(signatures, one);
          Optional<Signature> others = of(signatures, other);
          if (mine.isPresent() && others.isPresent()) {
            double similarity = mine.get().similarity(others.get());
            if (similarity > 0.3 || areAlike(mine, others)) {
              found.add(new Pair(similarity, one, other));
            }
          }
        });
    found.sort(Comparator.comparingDouble(Pair::similarity));
    for (Pair pair : found) {
      Shingles one = new Shingles(pair.one().lemmas(), 3);
      Shingles other = new Shingles(pair.other().lemmas(), 3);
      output.printf(
          Locale.ROOT,
          "%.2f exactly %.2f, head %.2f, contained %.2f, %s, %s: %s (%s, %d words) = %s (%s, %d"
              + " words)%n",
          pair.similarity(),
          one.jaccard(other),
          of(signatures, pair.one())
              .orElseThrow()
              .headSimilarity(of(signatures, pair.other()).orElseThrow()),
          one.containment(other),
          areAlike(of(signatures, pair.one()), of(signatures, pair.other())) ? "ALIKE" : "no",
          of(clusters, pair.one()).equals(of(clusters, pair.other())) ? "TOGETHER" : "apart",
          titles.get(pair.one().id()),
          pair.one().id(),
          pair.one().words().size(),
          titles.get(pair.other().id()),
          pair.other().id(),
          pair.other().words().size());
    }
  }
}
