package org.visnyk.benchmarks.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.Article;
import org.visnyk.benchmarks.command.Workers;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;

/**
 * What it costs to load articles by bulk requests.
 *
 * @param megabytes of titles, leads and texts in UTF-8
 * @param seconds by the clock on the wall, from the first request to the end of a refresh
 * @param processorSeconds of all nodes
 * @param megabytesStored the size of the index in the end, of primaries
 */
record BulkLoad(double megabytes, double seconds, double processorSeconds, double megabytesStored) {
  private static final int MAX_CHARACTERS = 1 << 20;

  /** Creates the index of a variant anew, and loads it by a number of threads. */
  static BulkLoad measure(
      Variant variant, List<Article> articles, int shards, int threads, Nodes nodes)
      throws IOException {
    nodes.delete(variant.index());
    nodes.ask("PUT", "/" + variant.index(), variant.creation(shards));
    List<String> requests = requests(variant, articles);
    double processor = nodes.processorSeconds();
    long started = System.nanoTime();
    String path = "/" + variant.index() + "/_bulk?filter_path=errors,items.*.error";
    Workers.run("loading", requests, threads, request -> send(request, path, nodes));
    nodes.ask("POST", "/" + variant.index() + "/_refresh", "");
    double seconds = (System.nanoTime() - started) / 1e9;
    double used = nodes.processorSeconds() - processor;
    nodes.ask("POST", "/" + variant.index() + "/_flush", "");
    double stored =
        nodes
                .ask("GET", "/" + variant.index() + "/_stats/store", "")
                .at("/_all/primaries/store/size_in_bytes")
                .asDouble()
            / 1e6;
    return new BulkLoad(BenchmarkCorpus.bytes(articles) / 1e6, seconds, used, stored);
  }

  private static List<String> requests(Variant variant, List<Article> articles) {
    List<String> requests = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (Article article : articles) {
      lines.append(variant.lines(article));
      if (lines.length() >= MAX_CHARACTERS) {
        requests.add(lines.toString());
        lines.setLength(0);
      }
    }
    if (!lines.isEmpty()) {
      requests.add(lines.toString());
    }
    return requests;
  }

  private static void send(String request, String path, Nodes nodes) throws IOException {
    JsonNode answer = nodes.ask("POST", path, request);
    if (answer.path("errors").asBoolean()) {
      throw new IOException(answer.path("items").path(0).toString());
    }
  }
}
