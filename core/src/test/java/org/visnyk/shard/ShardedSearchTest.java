package org.visnyk.shard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.visnyk.Article;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.DuplicatePolicy;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Facet;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;

/** Three shards find what one index finds that has all articles, with the same scores. */
class ShardedSearchTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("visnyk.root", ".."), "sample-data");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");

  /** Of tags there are more than are listed, so that shards would have to list more. */
  private static final Facet[] FACETS =
      EnumSet.complementOf(EnumSet.of(Facet.TAG)).toArray(Facet[]::new);

  @TempDir static Path folder;
  private static EmbeddedNewsIndex whole;
  private static LocalShards shards;
  private static final ShardedSearcher SEARCHER = new ShardedSearcher();

  @BeforeAll
  static void index() throws IOException {
    List<Article> articles = new ArrayList<>(read(SAMPLES.resolve("articles.jsonl")));
    articles.addAll(read(SAMPLES.resolve("near-duplicates/articles.jsonl")));
    articles.add(Article.builder("alone").title("Гостомельський виняток").build());
    whole = NewsIndex.open(folder.resolve("whole"));
    shards = new LocalShards(3);
    for (Article article : articles) {
      whole.put(article);
      shards.put(article);
    }
    whole.optimize(); // so that it has one segment, however long the test takes
    whole.refresh();
    shards.refresh();
    assertThat(shards.sizes()).allMatch(size -> size > articles.size() / 5);
  }

  @AfterAll
  static void close() throws IOException {
    whole.close();
    shards.close();
  }

  private static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = JSON.readTree(line);
      Article.Builder article =
          Article.builder(json.get("id").asText())
              .title(json.path("title").asText())
              .lead(json.path("lead").asText())
              .text(json.path("text").asText())
              .source(json.path("source").asText())
              .section(json.path("section").asText());
      List<String> tags = new ArrayList<>();
      json.path("tags").forEach(tag -> tags.add(tag.asText()));
      article.tags(tags);
      if (json.hasNonNull("published")) {
        article.published(Instant.parse(json.get("published").asText()));
      }
      articles.add(article.build());
    }
    return articles;
  }

  static Stream<String> queries() throws IOException {
    List<String> topics = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("topics.jsonl"))) {
      topics.add(JSON.readTree(line).get("text").asText());
    }
    return Stream.concat(
        topics.stream(),
        Stream.of(
            "",
            "вода",
            "місто вода рада",
            "гостомельський виняток",
            "\"крижаний дощ\"",
            "\"міська рада\" бюджет",
            "\"на одещині\" OR \"у харкові\"",
            "+суд -вирок",
            "title:суд",
            "title:\"міська рада\"",
            "вибор*",
            "=суду справа",
            "(вода OR світло) місто",
            "суд after:2020",
            "before:2024-06 ціни",
            "2 500 гривень",
            "С-300 Одеса",
            "Івано-Франківськ",
            "а. б. коваленко",
            "біла церква",
            "80 % голосів",
            "пів року",
            "МВС",
            "Міноборони",
            "КИЇВСЬКІ школи",
            "ghtpbltyn",
            "prezydent",
            "гольцмман",
            "росія переговоры",
            "учора в києві",
            "+суд +ожеледиця +трускавець",
            "qqqqzz"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void hitsScoresTotalsFacetsAndAdviceAreThoseOfOneIndex(String query) throws IOException {
    compare(SearchRequest.query(query).facets(FACETS));
    compare(SearchRequest.query(query).allWords().exactTotal());
    compare(SearchRequest.plainWords(query).exactTotal());
    compare(SearchRequest.plainWords(query).allWords().exactTotal());
    compare(SearchRequest.query(query).explain().size(3).offset(2).exactTotal());
  }

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void pagesAreThoseOfOneIndexWhateverBecomesOfDuplicates(SortOrder order) throws IOException {
    for (DuplicatePolicy policy : DuplicatePolicy.values()) {
      for (String query : List.of("суд вирок", "місто", "")) {
        SearchRequest request =
            SearchRequest.query(query)
                .sort(order)
                .duplicates(policy)
                .size(7)
                .noTimeout()
                .now(NOW)
                .build();
        assertThat(pages(request, true)).isEqualTo(pages(request, false)).isNotEmpty();
      }
    }
  }

  private static List<Hit> pages(SearchRequest first, boolean inShards) throws IOException {
    List<Hit> hits = new ArrayList<>();
    SearchRequest request = first;
    for (int page = 0; page < 12; page++) {
      SearchResult found = inShards ? SEARCHER.search(request, NOW, shards) : whole.search(request);
      hits.addAll(found.hits());
      if (found.nextCursor().isEmpty()) {
        break;
      }
      request = request.after(found).orElseThrow();
    }
    return hits;
  }

  @Test
  void rankingsAndFiltersAreThoseOfOneIndex() throws IOException {
    String source = whole.statistics().bySource().getFirst().value();
    compare(SearchRequest.query("суд вирок").source(source).exactTotal());
    compare(SearchRequest.query("суд вирок").ranking(Ranking.plain()).exactTotal());
    compare(
        SearchRequest.query("суд вирок")
            .ranking(Ranking.defaults().with(RankingFeature.RECENCY))
            .exactTotal());
    compare(
        SearchRequest.strictQuery("\"крижаний дощ\" вода")
            .publishedFrom(Instant.parse("2020-01-01T00:00:00Z"))
            .exactTotal());
  }

  @Test
  void similarArticlesAreThoseOfOneIndex() throws IOException {
    int found = 0;
    for (Hit hit : whole.search(SearchRequest.query("").size(60).build()).hits()) {
      List<Hit> expected = whole.moreLikeThis(hit.id(), 5);
      assertThat(SEARCHER.moreLikeThis(hit.id(), 5, shards)).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(60);
    assertThat(SEARCHER.moreLikeThis("none", 5, shards)).isEmpty();
  }

  @Test
  void completionsAreThoseOfOneIndex() throws IOException {
    int found = 0;
    // Shorter prefixes have so many words that each shard, as each segment, takes others of them.
    for (String typed : List.of("міська р", "суд", "ожел", "харків ", "csl", "Крав", "qqq")) {
      found += completions(CompletionRequest.titles(typed).build());
      found += completions(CompletionRequest.names(typed).build());
    }
    assertThat(found).isGreaterThan(15);
  }

  private static int completions(CompletionRequest request) throws IOException {
    List<Completion> expected = whole.complete(request);
    assertThat(SEARCHER.complete(request, shards)).as(request.typed()).isEqualTo(expected);
    return expected.size();
  }

  private static void compare(SearchRequest.Builder builder) throws IOException {
    SearchRequest request = builder.noTimeout().now(NOW).build();
    SearchResult expected = whole.search(request);
    SearchResult found = SEARCHER.search(request, NOW, shards);

    assertThat(comparable(found)).isEqualTo(comparable(expected));
  }

  /** Without what is of one index only: the time it took, and its cursors. */
  private static SearchResult comparable(SearchResult result) {
    String next = result.nextCursor().isPresent() ? "next" : "";
    return result.toBuilder().took(Duration.ZERO).nextCursor(next).build();
  }
}
