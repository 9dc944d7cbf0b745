package org.visnyk.opensearch.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;
import org.visnyk.VisnykException;
import org.visnyk.ingest.Ingest;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.RecordReader;
import org.visnyk.opensearch.ClusterNewsIndex;
import org.visnyk.opensearch.ClusterOptions;

/**
 * The command {@code visnyk demo --cluster}: the sample articles on three nodes, one of which is
 * killed.
 */
public final class ClusterDemo {
  private static final int NODES = 3;
  private static final String INDEX = "news";
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int PUTTING_THREADS = 64;
  private static final Instant NOW = Instant.parse("2025-11-01T09:00:00Z");

  /** What is searched for: forms, phrases, operators, dates, names, a slip of the keyboard. */
  private static final List<String> QUERIES =
      List.of(
          "заміноване поле",
          "дрони під Павлоградом",
          "\"рада директорів\"",
          "+бюджет -освіта",
          "title:вибори",
          "переселенці оренда",
          "президнет",
          "суд вирок after:2025",
          "енергетика OR відключення",
          "");

  private final PrintStream out;

  private ClusterDemo(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the demonstration.
   *
   * @param arguments {@code demo --cluster}, and {@code --data DIR} for other articles
   */
  public static void main(String[] arguments) {
    LogManager.getLogManager().reset(); // Lucene logs which instructions it misses
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(new ClusterDemo(out).run(articles(List.of(arguments))) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("visnyk: " + e.getMessage());
      System.exit(2);
    } catch (IOException | VisnykException e) {
      System.err.println("visnyk: " + e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      System.exit(130);
    }
  }

  private static Path articles(List<String> arguments) {
    String folder = System.getProperty("visnyk.sampleData", "sample-data");
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--data") && i + 1 < arguments.size()) {
        folder = arguments.get(++i);
      } else if (argument.startsWith("--data=")) {
        folder = argument.substring("--data=".length());
      } else if (!argument.equals("demo") && !argument.equals("--cluster")) {
        throw new IllegalArgumentException(
            "%s does not go with demo --cluster, which takes --data DIR only".formatted(argument));
      }
    }
    Path articles = Path.of(folder, "articles.jsonl");
    if (!Files.isReadable(articles)) {
      throw new IllegalArgumentException(
          "there are no sample articles at %s; give their folder with --data".formatted(articles));
    }
    return articles;
  }

  private boolean run(Path articles) throws IOException, InterruptedException {
    out.printf("Starting %d nodes of OpenSearch on this machine ...%n", NODES);
    Path folder = Files.createTempDirectory("visnyk-demo");
    try (LocalCluster cluster = LocalCluster.start(NODES, LocalCluster.Options.small());
        ClusterNewsIndex inCluster = open(cluster);
        EmbeddedNewsIndex inFolder = NewsIndex.open(folder)) {
      out.printf("They answer at %s.%n", cluster.hosts());
      load(articles, inCluster, PUTTING_THREADS);
      load(articles, inFolder, 1);
      cluster.awaitReplicas();
      out.printf(
          "The %,d sample articles are in 3 shards with a replica each, and in an index in a"
              + " folder.%n",
          inCluster.statistics().articles());
      if (!compare(inCluster, inFolder)) {
        return false;
      }
      int killed = cluster.nodeWithPrimary(INDEX, 0);
      long start = System.nanoTime();
      cluster.kill(killed);
      out.printf("Node %d, which had the first shard, was killed by SIGKILL.%n", killed + 1);
      awaitWhole(inCluster, inFolder);
      out.printf(
          Locale.ROOT,
          "All articles were found again after %.1f s.%n",
          (System.nanoTime() - start) / 1e9);
      return compare(inCluster, inFolder);
    } finally {
      delete(folder);
    }
  }

  private static ClusterNewsIndex open(LocalCluster cluster) {
    ClusterOptions.Builder options =
        ClusterOptions.index(cluster.hosts().getFirst() + "/" + INDEX).shards(3).replicas(1);
    cluster.hosts().stream().skip(1).forEach(host -> options.host(host.toString()));
    return ClusterNewsIndex.open(options.build());
  }

  private static void load(Path articles, NewsIndex index, int threads) throws IOException {
    Ingest ingest = new Ingest(index, IngestOptions.builder().threads(threads).build());
    try (RecordReader reader = Inputs.open(articles, ReaderOptions.defaults())) {
      ingest.load(reader);
    }
    ingest.finish();
  }

  private static SearchRequest request(String query) {
    return SearchRequest.query(query)
        .sort(query.isEmpty() ? SortOrder.NEWEST : SortOrder.RELEVANCE)
        .exactTotal()
        .noTimeout()
        .now(NOW)
        .build();
  }

  private static String described(SearchResult result) {
    StringBuilder text = new StringBuilder().append(result.total());
    for (Hit hit : result.hits()) {
      text.append(' ').append(hit.id()).append('=').append(hit.score());
    }
    return text.toString();
  }

  /** Compares totals, the order of the hits and their scores, to the last bit. */
  private boolean compare(NewsIndex one, NewsIndex other) {
    int different = 0;
    for (String query : QUERIES) {
      SearchRequest request = request(query);
      String expected = described(other.search(request));
      String found = described(one.search(request));
      if (!found.equals(expected)) {
        different++;
        out.printf("\"%s\" differs: %s in the cluster, %s in the folder%n", query, found, expected);
      }
    }
    out.println(
        different == 0
            ? "%d searches in both: same hits, same scores".formatted(QUERIES.size())
            : "%d of %d searches differ".formatted(different, QUERIES.size()));
    return different == 0;
  }

  private static void awaitWhole(NewsIndex cluster, NewsIndex folder)
      throws IOException, InterruptedException {
    long articles = folder.statistics().articles();
    SearchRequest all = request("");
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      SearchResult found = cluster.search(all);
      if (!found.isPartial() && found.total() == folder.search(all).total()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "the other nodes do not have all %,d articles after %d minutes"
                .formatted(articles, LONGEST.toMinutes()));
      }
      Thread.sleep(50);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
