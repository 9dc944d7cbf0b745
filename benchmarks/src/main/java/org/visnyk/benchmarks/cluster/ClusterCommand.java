package org.visnyk.benchmarks.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.SearchRequest;
import org.visnyk.benchmarks.command.BenchmarkCommand;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.mix.QueryMix;
import org.visnyk.benchmarks.page.TerminalTable;
import org.visnyk.opensearch.ClusterNewsIndex;
import org.visnyk.opensearch.ClusterOptions;
import org.visnyk.opensearch.local.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench cluster}: loading and searching over HTTP in the nodes of a cluster. */
@Command(
    name = "cluster",
    description = {
      "Loads recombined articles into an OpenSearch cluster by bulk requests and asks 500 queries"
          + " over HTTP, with the plugin and with OpenSearch's Ukrainian analyzer by turns.",
      "Creates and deletes indexes whose names begin with visnyk-benchmark. The nodes need the"
          + " plugins visnyk and analysis-ukrainian."
    })
public final class ClusterCommand extends BenchmarkCommand {
  private static final int WARM_UPS = 3;

  /** The system property with the class path of nodes. */
  private static final String CLASS_PATH = "visnyk.nodes.classPath";

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "0",
      description = "start this number of nodes on this machine, with a gigabyte of heap each")
  private int started;

  @Option(
      names = "--hosts",
      paramLabel = "URL[,URL...]",
      split = ",",
      description =
          "use these nodes instead, such as http://localhost:9200; they are asked by turns")
  private List<URI> hosts = List.of();

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "articles as JSON lines (default: the sample articles)")
  private @Nullable Path corpus;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10000",
      description = "number of articles (default ${DEFAULT-VALUE})")
  private int size;

  @Option(
      names = "--shards",
      paramLabel = "N",
      defaultValue = "3",
      description = "shards of each index, without replicas (default ${DEFAULT-VALUE})")
  private int shards;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "bulk requests of a megabyte at once (default ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "3",
      description = "how often loading and each query are measured, after a warm-up (default 3)")
  private int passes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    checkUsage();
    if (started == 0) {
      measure(hosts);
      return 0;
    }
    progress("Starting %d nodes", started);
    LocalCluster.Options small = LocalCluster.Options.small();
    LocalCluster.Options options =
        new LocalCluster.Options(
            System.getProperty(CLASS_PATH, small.classPath()),
            List.of("-Xmx2g", "-XX:+UseParallelGC"),
            small.settings(),
            List.of());
    try (LocalCluster cluster = LocalCluster.start(started, options)) {
      measure(cluster.hosts());
    }
    return 0;
  }

  private void measure(List<URI> nodesToAsk) throws IOException {
    BenchmarkCorpus source = BenchmarkCorpus.ofFileOrSample(corpus);
    List<Article> articles = source.recombined(size).articles().toList();
    List<NewsQuery> queries =
        QueryMix.of(source.queries()).queries().stream().map(QueryMix.Asked::query).toList();
    try (Nodes nodes = new Nodes(nodesToAsk)) {
      nodes.ask(
          "PUT",
          "/_ingest/pipeline/" + Variant.PIPELINE,
          Nodes.print(Map.of("processors", List.of(Map.of("visnyk_duplicates", Map.of())))));
      try {
        load(articles, nodes);
        search(queries, nodes);
      } finally {
        for (Variant variant : Variant.values()) {
          nodes.delete(variant.index());
        }
      }
    }
  }

  private void load(List<Article> articles, Nodes nodes) throws IOException {
    Map<Variant, List<BulkLoad>> loads = new EnumMap<>(Variant.class);
    for (int pass = 0; pass <= passes; pass++) {
      for (Variant variant : Variant.values()) {
        progress("Loading %,d articles for %s", size, variant.label());
        BulkLoad load = BulkLoad.measure(variant, articles, shards, threads, nodes);
        if (pass > 0) {
          loads.computeIfAbsent(variant, any -> new ArrayList<>()).add(load);
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("loading", "MB/s", "MB by processor second", "MB stored"));
    loads.forEach(
        (variant, measured) -> {
          double megabytes = measured.stream().mapToDouble(BulkLoad::megabytes).sum();
          rows.add(
              List.of(
                  variant.label(),
                  two(megabytes / measured.stream().mapToDouble(BulkLoad::seconds).sum()),
                  two(megabytes / measured.stream().mapToDouble(BulkLoad::processorSeconds).sum()),
                  two(measured.getLast().megabytesStored())));
        });
    print(rows);
  }

  private void search(List<NewsQuery> queries, Nodes nodes) throws IOException {
    List<SearchLoad> searches = new ArrayList<>();
    for (boolean snippets : new boolean[] {false, true}) {
      for (Variant variant : Variant.values()) {
        String path = "/" + variant.index() + "/_search";
        searches.add(
            new SearchLoad(
                variant.label() + (snippets ? ", snippets" : ""),
                nodes,
                query -> requireWhole(nodes.ask("POST", path, variant.search(query, snippets)))));
      }
    }
    try (ClusterNewsIndex index = ClusterNewsIndex.open(options(nodes.hosts()))) {
      searches.add(
          new SearchLoad("visnyk, Java client", nodes, query -> index.search(request(query))));
      progress("Searching");
      for (int pass = -WARM_UPS; pass < passes; pass++) {
        for (int i = 0; i < searches.size(); i++) {
          searches.get(Math.floorMod(i + pass, searches.size())).pass(queries, pass >= 0);
        }
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("searching, ms", "p50", "p95", "p99", "processor"));
    for (SearchLoad each : searches) {
      rows.add(
          List.of(
              each.label(),
              two(each.percentile(50)),
              two(each.percentile(95)),
              two(each.percentile(99)),
              two(each.processorMilliseconds())));
    }
    print(rows);
  }

  private static ClusterOptions options(List<URI> hosts) {
    ClusterOptions.Builder options =
        ClusterOptions.index(hosts.getFirst() + "/" + Variant.VISNYK.index()).mustExist();
    hosts.subList(1, hosts.size()).forEach(host -> options.host(host.toString()));
    return options.build();
  }

  private static SearchRequest request(NewsQuery query) {
    SearchRequest.Builder request =
        SearchRequest.query(query.phrase() ? '"' + query.words() + '"' : query.words());
    if (query.isDated()) {
      request
          .publishedFrom(Instant.ofEpochMilli(query.publishedFrom()))
          .publishedBefore(Instant.ofEpochMilli(query.publishedBefore()));
    }
    return request.build();
  }

  private static void requireWhole(JsonNode answer) throws IOException {
    if (answer.path("timed_out").asBoolean() || answer.at("/_shards/failed").asInt() > 0) {
      throw new IOException("a search is partial: " + answer);
    }
  }

  private void print(List<List<String>> rows) {
    output().println(TerminalTable.of(rows));
    output().println();
    output().flush();
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  private void checkUsage() {
    if (size < 1 || shards < 1 || threads < 1 || passes < 1) {
      throw wrong("--size, --shards, --threads and --passes must be at least 1");
    }
    if ((started == 0) == hosts.isEmpty() || started < 0) {
      throw wrong("give --nodes N to start nodes on this machine, or --hosts with those that run");
    }
    requireReadable(corpus);
  }
}
