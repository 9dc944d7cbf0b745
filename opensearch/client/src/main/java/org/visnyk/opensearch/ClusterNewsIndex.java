package org.visnyk.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.visnyk.Article;
import org.visnyk.ArticleFilter;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.Facet;
import org.visnyk.HighlightedArticle;
import org.visnyk.Hit;
import org.visnyk.IndexStatistics;
import org.visnyk.IndexStorageException;
import org.visnyk.InvalidArticleException;
import org.visnyk.NewsIndex;
import org.visnyk.PutOutcome;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.ShardQuery;
import org.visnyk.shard.ShardedSearcher;
import org.visnyk.shard.Shards;

/**
 * An index on an OpenSearch cluster, whose nodes have the Visnyk plugin. It finds the same hits
 * with the same scores as an index in a folder.
 *
 * <p>What is different from an index in a folder:
 *
 * <ul>
 *   <li>an article is durable as soon as {@link #put} returns; {@link #commit} makes it visible;
 *   <li>any number of programs may write at once, and what one of them makes visible is visible to
 *       all;
 *   <li>a deletion by a filter takes effect article by article: a search meanwhile may find some of
 *       them;
 *   <li>if a shard is not available, a search is tried again and then returns what the others have,
 *       as a {@linkplain SearchResult#isPartial partial} result; what cannot be partial, such as a
 *       count, fails;
 *   <li>completions take the most frequent words of each shard, so that a rare one may be missing;
 *   <li>user words and another dictionary cannot be used.
 * </ul>
 *
 * <p>Methods throw {@link IndexStorageException} if the cluster cannot be reached or refuses.
 *
 * @since 0.1
 */
public final class ClusterNewsIndex implements NewsIndex {
  private static final int EXPORTED_AT_ONCE = 500;
  private static final int PUT_AT_ONCE = 200;
  private static final int GOT_AT_ONCE = 500;

  private final ClusterHttp http;
  private final String address;
  private final String path;
  private final ClusterShards shards;
  private final BulkWriter bulk;
  private final ShardedSearcher searcher = new ShardedSearcher();
  private final Clock clock = Clock.systemUTC();
  private final AtomicBoolean closed = new AtomicBoolean();

  private ClusterNewsIndex(ClusterHttp http, ClusterOptions options, String identity) {
    this.http = http;
    this.address = options.hosts().getFirst() + "/" + options.index();
    this.path = "/" + options.index();
    this.shards = new ClusterShards(http, options.index(), identity);
    this.bulk = new BulkWriter(http, options.index(), BulkWriter.MAX_PAUSE_MILLIS);
  }

  /**
   * Opens an index for reading and writing; creates it if it is missing, unless it must exist.
   *
   * @throws org.visnyk.IndexUnavailableException if a node lacks the plugin or has another version
   *     of it, the index holds something else, or it must exist and does not
   * @throws IndexStorageException if no node can be reached
   */
  public static ClusterNewsIndex open(ClusterOptions options) {
    ClusterHttp http = new ClusterHttp(options);
    try {
      return new ClusterNewsIndex(http, options, new ClusterSetup(http, options).identity());
    } catch (IOException e) {
      http.close();
      throw failed(options.hosts().getFirst() + "/" + options.index(), e);
    } catch (RuntimeException e) {
      http.close();
      throw e;
    }
  }

  private static IndexStorageException failed(String address, IOException e) {
    return new IndexStorageException(
        "the index %s could not be used: %s".formatted(address, e.getMessage()), e);
  }

  @FunctionalInterface
  private interface Task<T> {
    T run() throws IOException;
  }

  private <T> T whileOpen(Task<T> task) {
    if (closed.get()) {
      throw new IllegalStateException(
          "the index %s is closed; open it again with ClusterNewsIndex.open".formatted(address));
    }
    try {
      return task.run();
    } catch (IOException e) {
      throw failed(address, e);
    }
  }

  @Override
  public PutOutcome put(Article article) {
    return whileOpen(() -> outcome(bulk.send(putting(article)), article.id()));
  }

  @Override
  public long putAll(Iterable<Article> articles) {
    return whileOpen(
        () -> {
          long count = 0;
          List<Article> batch = new ArrayList<>();
          Set<String> ids = new HashSet<>();
          try {
            for (Article article : articles) {
              // Of two with the same id, the last one must win.
              if (batch.size() == PUT_AT_ONCE || ids.contains(article.id())) {
                count += putBatch(batch);
                ids.clear();
              }
              batch.add(article);
              ids.add(article.id());
            }
          } finally {
            count += putBatch(batch);
          }
          return count;
        });
  }

  private long putBatch(List<Article> batch) throws IOException {
    List<String> changes = new ArrayList<>();
    for (Article article : batch) {
      changes.add(putting(article));
    }
    List<JsonNode> items = bulk.sendAll(changes);
    for (int i = 0; i < items.size(); i++) {
      outcome(items.get(i), batch.get(i).id());
    }
    int count = batch.size();
    batch.clear();
    return count;
  }

  private static String putting(Article article) throws IOException {
    return ClusterHttp.JSON.writeValueAsString(Map.of("index", Map.of("_id", article.id())))
        + "\n"
        + ClusterHttp.JSON.writeValueAsString(
            Map.of("article", ShardJson.of(article, OptionalLong.empty())))
        + "\n";
  }

  private static PutOutcome outcome(JsonNode item, String id) throws IOException {
    JsonNode error = item.path("error");
    if (!error.isMissingNode()) {
      String reason = error.path("reason").asText();
      if (item.path("status").asInt() == 400) {
        throw new InvalidArticleException(id, reason);
      }
      throw new IOException(
          "the article %s was not taken: %s".formatted(id, ClusterShards.explained(reason)));
    }
    return item.path("result").asText().equals("created") ? PutOutcome.ADDED : PutOutcome.UPDATED;
  }

  @Override
  public boolean delete(String id) {
    String normal = Article.normalId(id);
    return whileOpen(
        () -> {
          String lines =
              ClusterHttp.JSON.writeValueAsString(Map.of("delete", Map.of("_id", normal))) + "\n";
          JsonNode item = bulk.send(lines);
          if (item.has("error")) {
            throw new IOException(item.at("/error/reason").asText());
          }
          return item.path("result").asText().equals("deleted");
        });
  }

  @Override
  public long delete(ArticleFilter filter) {
    return whileOpen(() -> delete(Map.of("visnyk", ShardJson.of(searcher.toDelete(filter)))));
  }

  @Override
  public long deleteAll() {
    return whileOpen(() -> delete(Map.of("match_all", Map.of())));
  }

  /** Deletes until no article is left that was changed meanwhile. */
  private long delete(Map<String, Object> query) throws IOException {
    long deleted = 0;
    while (true) {
      refreshNow();
      JsonNode answer =
          ClusterShards.checked(
                  http.send(
                      "POST",
                      path + "/_delete_by_query?refresh=true&conflicts=proceed",
                      Map.of("query", query)))
              .body();
      deleted += answer.path("deleted").asLong();
      if (!answer.path("failures").isEmpty()) {
        throw new IOException(answer.at("/failures/0/cause/reason").asText());
      }
      if (answer.path("version_conflicts").asLong() == 0) {
        return deleted;
      }
    }
  }

  @Override
  public void commit() {
    refresh();
  }

  @Override
  public void refresh() {
    whileOpen(
        () -> {
          refreshNow();
          return true;
        });
  }

  private void refreshNow() throws IOException {
    JsonNode answer = ClusterShards.checked(http.send("POST", path + "/_refresh", null)).body();
    if (answer.at("/_shards/failed").asInt() > 0) {
      throw new IOException("a shard could not be refreshed");
    }
  }

  @Override
  public Optional<Article> get(String id) {
    String normal = Article.normalId(id);
    return whileOpen(() -> shards.article(normal).map(Shards.Found::article));
  }

  @Override
  public List<Article> getAll(Collection<String> ids) {
    List<String> normal = ids.stream().map(Article::normalId).toList();
    return whileOpen(
        () -> {
          Map<String, Article> found = new HashMap<>();
          List<String> distinct = normal.stream().distinct().toList();
          for (int i = 0; i < distinct.size(); i += GOT_AT_ONCE) {
            int end = Math.min(i + GOT_AT_ONCE, distinct.size());
            for (Article article : shards.articles(distinct.subList(i, end))) {
              found.put(article.id(), article);
            }
          }
          return normal.stream().filter(found::containsKey).map(found::get).toList();
        });
  }

  @Override
  public Optional<HighlightedArticle> highlight(String id, SearchRequest request) {
    return get(id).map(article -> searcher.highlight(article, request, now(request)));
  }

  @Override
  public long count(SearchRequest request) {
    SearchRequest counting =
        request.toBuilder().size(0).withoutSnippets().exactTotal().noTimeout().build();
    return whileOpen(
        () -> {
          SearchResult found = searcher.search(counting, now(counting), shards);
          if (found.isPartial()) {
            throw new IOException(
                "a shard cannot be searched; start the nodes that have it, and count again");
          }
          return found.total();
        });
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return whileOpen(() -> searcher.search(request, now(request), shards));
  }

  private Instant now(SearchRequest request) {
    return request.now().orElseGet(clock::instant);
  }

  @Override
  public long export(ArticleFilter filter, Consumer<? super Article> target) {
    return whileOpen(
        () -> {
          ShardQuery query = searcher.toExport(filter);
          JsonNode opened =
              ClusterShards.whole(
                      http.send(
                          "POST",
                          path
                              + "/_search/point_in_time?keep_alive=5m&allow_partial_pit_creation=false",
                          null))
                  .body();
          String pointInTime = opened.path("pit_id").asText();
          try {
            return export(query, pointInTime, target);
          } finally {
            http.send("DELETE", "/_search/point_in_time", Map.of("pit_id", List.of(pointInTime)));
          }
        });
  }

  private long export(ShardQuery query, String pointInTime, Consumer<? super Article> target)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", Map.of("visnyk", ShardJson.of(query)));
    body.put("size", EXPORTED_AT_ONCE);
    body.put("sort", List.of("id"));
    body.put("_source", false);
    body.put("track_total_hits", false);
    body.put("pit", Map.of("id", pointInTime, "keep_alive", "5m"));
    body.put("ext", Map.of("visnyk", Map.of("whole", true)));
    long count = 0;
    while (true) {
      JsonNode hits =
          ClusterShards.whole(
                  http.send("POST", "/_search?allow_partial_search_results=false", body))
              .body()
              .at("/hits/hits");
      for (JsonNode hit : hits) {
        target.accept(ClusterShards.whole(hit));
        count++;
      }
      if (hits.size() < EXPORTED_AT_ONCE) {
        return count;
      }
      body.put("search_after", List.of(hits.path(hits.size() - 1).at("/sort/0").asText()));
    }
  }

  @Override
  public List<Hit> moreLikeThis(String id, int size) {
    String normal = Article.normalId(id);
    return whileOpen(() -> searcher.moreLikeThis(normal, size, shards));
  }

  @Override
  public List<Completion> complete(CompletionRequest request) {
    return whileOpen(() -> searcher.complete(request, shards));
  }

  @Override
  public IndexStatistics statistics() {
    return whileOpen(
        () -> {
          Map<String, Object> counts = new LinkedHashMap<>();
          String zone = ArticleFilter.all().zone().getId();
          for (Facet facet : EnumSet.of(Facet.SOURCE, Facet.LANGUAGE, Facet.YEAR, Facet.MONTH)) {
            counts.put(facet.name(), SearchBody.aggregation(facet, zone));
          }
          counts.put("oldest", Map.of("min", Map.of("field", "published")));
          counts.put("newest", Map.of("max", Map.of("field", "published")));
          counts.put("withoutDate", Map.of("missing", Map.of("field", "published")));
          counts.put("withoutSource", Map.of("missing", Map.of("field", "source")));
          counts.put("withoutText", Map.of("filter", Map.of("term", Map.of("lacks", "text"))));
          JsonNode found =
              shards
                  .searchWhole(Map.of("size", 0, "track_total_hits", true, "aggs", counts))
                  .body();
          JsonNode size =
              ClusterShards.checked(http.send("GET", path + "/_stats/store", null)).body();
          return statistics(found, size.at("/_all/primaries/store/size_in_bytes").asLong());
        });
  }

  private static IndexStatistics statistics(JsonNode found, long sizeInBytes) {
    JsonNode counts = found.path("aggregations");
    IndexStatistics.Builder statistics =
        IndexStatistics.builder()
            .articles(found.at("/hits/total/value").asLong())
            .sizeInBytes(sizeInBytes)
            .withoutDate(counts.at("/withoutDate/doc_count").asLong())
            .withoutSource(counts.at("/withoutSource/doc_count").asLong())
            .withoutText(counts.at("/withoutText/doc_count").asLong())
            .bySource(SearchBody.counts(found, Facet.SOURCE))
            .byLanguage(SearchBody.counts(found, Facet.LANGUAGE))
            .byYear(SearchBody.counts(found, Facet.YEAR))
            .byMonth(SearchBody.counts(found, Facet.MONTH));
    JsonNode oldest = counts.at("/oldest/value");
    JsonNode newest = counts.at("/newest/value");
    if (oldest.isNumber() && newest.isNumber()) {
      statistics.oldest(Instant.ofEpochMilli(oldest.asLong()));
      statistics.newest(Instant.ofEpochMilli(newest.asLong()));
    }
    return statistics.build();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        refreshNow();
      } catch (IOException e) {
        throw failed(address, e);
      } finally {
        http.close();
      }
    }
  }
}
