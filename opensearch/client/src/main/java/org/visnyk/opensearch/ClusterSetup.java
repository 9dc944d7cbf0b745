package org.visnyk.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.opensearch.ClusterHttp.Answer;
import org.visnyk.shard.ShardFormat;

/** Creates an index, or checks that it is one of articles. For one opening. */
final class ClusterSetup {
  private static final int NOT_FOUND = 404;

  /** A page, and the spare hits for duplicates. */
  private static final int MAX_WINDOW = 20_000;

  private static final String PIPELINE = "visnyk-duplicates";

  private final ClusterHttp http;
  private final ClusterOptions options;
  private final String path;

  ClusterSetup(ClusterHttp http, ClusterOptions options) {
    this.http = http;
    this.options = options;
    this.path = "/" + options.index();
  }

  /** The UUID of the index, which is created if it is missing. */
  String identity() throws IOException {
    requirePlugin();
    Answer mapping = http.send("GET", path + "/_mapping", null);
    if (mapping.status() == NOT_FOUND && options.mustExist()) {
      throw new IndexUnavailableException(
          Reason.NOT_FOUND,
          "there is no index %s in the cluster at %s; put articles into it first"
              .formatted(options.index(), options.hosts().getFirst()),
          null);
    }
    if (mapping.status() == NOT_FOUND) {
      create();
    } else {
      requireArticles(ClusterShards.checked(mapping).body());
    }
    JsonNode settings =
        ClusterShards.checked(http.send("GET", path + "/_settings/index.uuid", null)).body();
    return settings.elements().next().at("/settings/index/uuid").asText();
  }

  private void requirePlugin() throws IOException {
    JsonNode nodes =
        ClusterShards.checked(
                http.send(
                    "GET",
                    "/_nodes/plugins?filter_path=nodes.*.name,nodes.*.plugins,nodes.*.attributes",
                    null))
            .body();
    Set<String> versions = new TreeSet<>();
    for (JsonNode node : nodes.path("nodes")) {
      String version = "";
      for (JsonNode plugin : node.path("plugins")) {
        if (plugin.path("classname").asText().equals("org.visnyk.opensearch.plugin.VisnykPlugin")) {
          version = plugin.path("version").asText();
        }
      }
      if (version.isEmpty()) {
        throw new IndexUnavailableException(
            Reason.INCOMPATIBLE,
            "the node %s of the cluster does not have the plugin visnyk; install it on every node with bin/opensearch-plugin and restart the node"
                .formatted(node.path("name").asText()),
            null);
      }
      if (!node.at("/attributes/visnyk").asText().equals(ShardFormat.SPOKEN)) {
        throw new IndexUnavailableException(
            Reason.INCOMPATIBLE,
            "the node %s of the cluster has version %s of the plugin visnyk, which this client does not understand; use the client of that version, or install the plugin of this one on every node"
                .formatted(node.path("name").asText(), version),
            null);
      }
      versions.add(version);
    }
    if (versions.size() > 1) {
      throw new IndexUnavailableException(
          Reason.INCOMPATIBLE,
          "the nodes of the cluster have different versions of the plugin visnyk (%s); install the same one on all"
              .formatted(String.join(", ", versions)),
          null);
    }
  }

  private void create() throws IOException {
    Map<String, Object> processor = Map.of("visnyk_duplicates", Map.of());
    ClusterShards.checked(
        http.send(
            "PUT", "/_ingest/pipeline/" + PIPELINE, Map.of("processors", List.of(processor))));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("number_of_shards", options.shards());
    settings.put("number_of_replicas", options.replicas());
    settings.put("default_pipeline", PIPELINE);
    settings.put("codec", "visnyk");
    settings.put("derived_source.enabled", true);
    settings.put("max_result_window", MAX_WINDOW);
    settings.put(
        "refresh_interval",
        options.refreshInterval().isZero() ? "-1" : options.refreshInterval().toMillis() + "ms");
    // The newest first, as in an index in a folder.
    settings.put("sort.field", List.of("published", "id"));
    settings.put("sort.order", List.of("desc", "asc"));
    settings.put("sort.mode", List.of("min", "min"));
    Map<String, Object> article = Map.of("article", Map.of("type", "visnyk_article"));
    Answer created =
        http.send(
            "PUT",
            path,
            Map.of(
                "settings",
                Map.of("index", settings),
                "mappings",
                Map.of("dynamic", "strict", "properties", article)));
    if (!created.errorType().equals("resource_already_exists_exception")) {
      ClusterShards.checked(created);
    }
  }

  private void requireArticles(JsonNode mappings) {
    for (JsonNode index : mappings) {
      if (!index.at("/mappings/properties/article/type").asText().equals("visnyk_article")) {
        throw new IndexUnavailableException(
            Reason.NOT_AN_INDEX,
            "the index %s holds something other than articles; name another one"
                .formatted(options.index()),
            null);
      }
      String format = index.at("/mappings/properties/article/format").asText();
      if (!format.equals(ShardFormat.STORED)) {
        throw new IndexUnavailableException(
            Reason.INCOMPATIBLE,
            "the index %s was made by a version of Visnyk that stores articles otherwise (%s, now %s); create another one and copy the articles to it with _reindex"
                .formatted(options.index(), format, ShardFormat.STORED),
            null);
      }
    }
  }
}
