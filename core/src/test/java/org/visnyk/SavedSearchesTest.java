package org.visnyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesTest {
  private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");

  @TempDir private Path folder;
  private EmbeddedNewsIndex index;

  @BeforeEach
  void open() {
    index = NewsIndex.open(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static SavedSearch search(String name, SearchRequest.Builder request) {
    return SavedSearch.of(name, request.build(), NOW);
  }

  @Test
  void areKeptWithEverythingThatSelectsArticles() {
    SearchRequest.Builder full =
        SearchRequest.plainWords("мир & \"тиша\"\n=%+")
            .allWords()
            .publishedBetween(Instant.parse("2024-01-01T00:00:00Z"), NOW)
            .source("Перше, джерело")
            .source("Друге")
            .section("Світ")
            .author("О. Пчілка")
            .tag("а=б&в")
            .language("uk")
            .zone(ZoneId.of("Asia/Tokyo"));
    List<SavedSearch> searches =
        List.of(
            search("а", full),
            search("б", SearchRequest.strictQuery("\"мир\" -війна")),
            search("в", SearchRequest.query("")).seen(NOW));
    index.savedSearches().saveAll(searches);
    assertThat(index.savedSearches().all()).isEqualTo(searches);

    index.close();
    index = NewsIndex.open(folder.resolve("index"));
    assertThat(index.savedSearches().all()).isEqualTo(searches);
    assertThat(index.savedSearches().get("в").orElseThrow().lastSeen()).hasValue(NOW);
  }

  @Test
  void areReplacedAndRemovedByName() {
    SavedSearches searches = index.savedSearches();
    searches.save(search("мир", SearchRequest.query("мир")));
    searches.save(search("мир", SearchRequest.query("мир у світі")));
    assertThat(searches.all())
        .extracting(each -> each.request().query())
        .containsExactly("мир у світі");
    assertThat(searches.remove("мир")).isTrue();
    assertThat(searches.remove("мир")).isFalse();
    assertThat(searches.all()).isEmpty();
  }

  @Test
  void canBeSavedWithoutWritingArticlesAndSeenByOthers() {
    try (EmbeddedNewsIndex reader =
        NewsIndex.open(folder.resolve("index"), IndexOptions.readOnly())) {
      reader.savedSearches().save(search("мир", SearchRequest.query("мир")));
      Article article = Article.builder("1").title("Світ без миру").build();
      assertThat(index.savedSearches().matches(article)).hasSize(1);
      reader.savedSearches().save(search("світ", SearchRequest.query("світ")));
      assertThat(index.savedSearches().matches(article)).hasSize(2);
    }
  }

  @Test
  void refuseWhatCannotBeMatched() {
    assertThatThrownBy(
            () -> index.savedSearches().save(search("x", SearchRequest.strictQuery("(a"))))
        .isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> search(" ", SearchRequest.query("a")))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(index.savedSearches().all()).isEmpty();
  }

  @Test
  void aDamagedFileIsAFailureOfTheStorage() throws IOException {
    Files.writeString(folder.resolve("index/saved-searches.txt"), "name=x\n");
    assertThatThrownBy(index.savedSearches()::all)
        .isInstanceOf(IndexStorageException.class)
        .hasMessageContaining("saved-searches.txt is damaged");
  }

  /** Each article is matched as a search sorted by date finds it. */
  @Test
  void matchWhatASearchWouldFind() {
    List<Article> articles =
        List.of(
            article("1", "Переговори про мир", "Голос", "2024-06-01T00:00:00Z")
                .text("Делегації зустрілися в Женеві. Рада директорів банку засідала.")
                .tags("дипломатія")
                .build(),
            article("2", "Банк підняв ставку", "Вісник", "2024-07-01T00:00:00Z")
                .text("Національний банк України змінив облікову ставку. Директори задоволені.")
                .authors("Леся Кравець")
                .build(),
            article("3", "F-16 над Києвом", "Голос", "2024-08-01T00:00:00Z").build(),
            Article.builder("4").title("Ні дати, ні джерела").text("Мир.").build());
    index.putAll(articles);
    index.commit();
    List<SearchRequest.Builder> requests =
        List.of(
            SearchRequest.query("мир"),
            SearchRequest.query("мир ставка"),
            SearchRequest.query("мир переговори").allWords(),
            SearchRequest.query("переговори не про банк").allWords(),
            SearchRequest.query("\"рада директорів\""),
            SearchRequest.query("банк -ставка"),
            SearchRequest.query("-мир"),
            SearchRequest.query("title:банк"),
            SearchRequest.query("(київ OR женева) source:Голос"),
            SearchRequest.query("директор*"),
            SearchRequest.query("=Директори"),
            SearchRequest.query("f16"),
            SearchRequest.query("мир after:2024-05"),
            SearchRequest.query("").source("Голос"),
            SearchRequest.query("").source("Голос").source("Вісник").tag("дипломатія"),
            SearchRequest.query("").author("Леся Кравець"),
            SearchRequest.query("").publishedFrom(Instant.parse("2024-07-01T00:00:00Z")),
            SearchRequest.query("банк").language("uk"),
            SearchRequest.query("НБУ"),
            SearchRequest.plainWords("мир OR -банк"),
            SearchRequest.query("трамвай"),
            SearchRequest.query(""));
    for (int i = 0; i < requests.size(); i++) {
      index.savedSearches().save(search("%02d".formatted(i), requests.get(i)));
    }
    for (Article article : articles) {
      List<String> found = new ArrayList<>();
      for (SavedSearch each : index.savedSearches().all()) {
        SearchRequest byDate =
            each.request().toBuilder()
                .sort(SortOrder.NEWEST)
                .duplicates(DuplicatePolicy.IGNORE)
                .build();
        SearchResult result = index.search(byDate);
        boolean isApplied =
            result.advice().stream().anyMatch(advice -> advice.use() == Advice.Use.APPLIED);
        if (!isApplied && result.hits().stream().anyMatch(hit -> hit.id().equals(article.id()))) {
          found.add(each.name());
        }
      }
      assertThat(index.savedSearches().matches(article))
          .as(article.title())
          .extracting(SavedSearch::name)
          .isEqualTo(found);
    }
  }

  private static Article.Builder article(String id, String title, String source, String published) {
    return Article.builder(id).title(title).source(source).published(Instant.parse(published));
  }

  @Test
  void aListenerIsToldOfEachArticleThatIsPut() {
    List<String> told = new ArrayList<>();
    List<String> answered = new ArrayList<>();
    index.close();
    index = NewsIndex.open(folder.resolve("index"));
    index.savedSearches().save(search("мир", SearchRequest.query("мир")));
    index.close();
    SavedSearches[] searches = new SavedSearches[1];
    index =
        NewsIndex.open(
            folder.resolve("index"),
            IndexOptions.builder()
                .putListener(
                    article -> {
                      told.add(article.id());
                      Optional.ofNullable(searches[0])
                          .ifPresent(
                              saved ->
                                  saved
                                      .matches(article)
                                      .forEach(each -> answered.add(each.name() + article.id())));
                    })
                .build());
    searches[0] = index.savedSearches();
    index.put(Article.builder("1").title("Мир").build());
    index.put(Article.builder("2").title("Дощ").build());
    index.put(Article.builder("1").title("Мир і спокій").build());
    assertThat(told).containsExactly("1", "2", "1");
    assertThat(answered).containsExactly("мир1", "мир1");
  }
}
