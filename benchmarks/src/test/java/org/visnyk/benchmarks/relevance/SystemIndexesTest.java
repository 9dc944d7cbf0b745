package org.visnyk.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.evaluation.ScoredDocument;

class SystemIndexesTest {
  private static final SystemDefinition VISNYK = system("visnyk", Map.of(), null, null);
  private static final SystemDefinition PLAIN = system("visnyk", Map.of(), null, "plain");
  private static final SystemDefinition STOCK = baseline("stock", "best", "title", "text");
  private static final SystemDefinition STOCK_TAGS = baseline("stock", "best", "text", "tags");
  private static final SystemDefinition STOCK_SUM = baseline("stock", "sum", "title", "text");
  private static final SystemDefinition STOCK_TOGETHER =
      baseline("stock", "together", "title", "text", "tags");
  private static final SystemDefinition STANDARD = baseline("standard", "best", "title", "text");
  private static final SystemDefinition PREFIX = baseline("prefix5", "best", "title", "text");

  @TempDir private Path folder;
  private SystemIndexes indexes;

  @BeforeEach
  void index() {
    TestCollection collection =
        TestCollection.read(CollectionDefinition.of(SmallCollection.in(folder)));
    indexes =
        new SystemIndexes(
            folder.resolve("indexes"),
            List.of(VISNYK, PLAIN, STOCK, STOCK_TAGS, STOCK_SUM, STOCK_TOGETHER, STANDARD, PREFIX),
            collection,
            Optional.empty());
  }

  @AfterEach
  void close() {
    indexes.close();
  }

  @Test
  void everyArticleIsIndexedOnceForEachEngine() {
    assertThat(indexes.articles()).isEqualTo(4);
    assertThat(folder.resolve("indexes")).isDirectoryNotContaining("glob:**index-4");
    assertThat(folder.resolve("indexes")).isDirectoryContaining("glob:**index-3");
  }

  @Test
  void enginesDifferInTheFormsThatTheyKnow() {
    assertThat(found(VISNYK, "мостів")).containsExactly("bridge");
    assertThat(found(STOCK, "мостів")).containsExactly("bridge");
    assertThat(found(STANDARD, "мостів")).isEmpty();
    assertThat(found(STANDARD, "Мостом")).containsExactly("bridge");
    assertThat(found(PREFIX, "учительський")).containsExactly("school");
    assertThat(found(PREFIX, "мостів")).isEmpty();
  }

  @Test
  void rankingsOfVisnykDifferOnOneIndex() {
    assertThat(found(VISNYK, "учительський")).contains("school");
    assertThat(found(PLAIN, "учительський")).isEmpty();
  }

  @Test
  void baselinesSearchTheFieldsThatTheyAreGiven() {
    assertThat(found(STOCK, "торгівлею")).isEmpty();
    assertThat(found(STOCK_TAGS, "торгівлею")).containsExactly("market");
    assertThat(found(STOCK_TOGETHER, "торгівлею")).containsExactly("market");
  }

  @Test
  void combinationsAddUpOrTakeTheBest() {
    double best = indexes.system(STOCK).search("ринок", 10).getFirst().score();
    double sum = indexes.system(STOCK_SUM).search("ринок", 10).getFirst().score();

    assertThat(sum).isGreaterThan(best);
    assertThat(found(STOCK_TOGETHER, "учителі школи")).containsExactly("school", "storm");
  }

  @Test
  void aQueryOfStopWordsFindsNothingInStock() {
    assertThat(found(STOCK, "у на")).isEmpty();
    assertThat(found(STOCK_TOGETHER, "у на")).isEmpty();
  }

  @Test
  void noMoreArticlesAreFoundThanAskedFor() {
    assertThat(indexes.system(STOCK).search("школа", 1)).hasSize(1);
    assertThat(indexes.system(VISNYK).search("школа", 1)).hasSize(1);
  }

  @Test
  void snippetsMarkWhatMatched() {
    assertThat(indexes.system(VISNYK).snippets("мости").get("bridge"))
        .contains("<mark>мостом</mark>");
    assertThat(indexes.system(STOCK).snippets("мости").get("bridge"))
        .contains("<mark>мостом</mark>");
  }

  private List<String> found(SystemDefinition system, String words) {
    return indexes.system(system).search(words, 10).stream().map(ScoredDocument::id).toList();
  }

  private static SystemDefinition baseline(String engine, String combine, String... fields) {
    Map<String, Float> weights = new LinkedHashMap<>();
    for (String field : fields) {
      weights.put(field, 1f);
    }
    return system(engine, weights, combine, null);
  }

  private static SystemDefinition system(
      String engine,
      Map<String, Float> fields,
      @Nullable String combine,
      @Nullable String ranking) {
    return SystemDefinition.of(
        "name", engine, ranking, fields.isEmpty() ? null : fields, combine, null, null);
  }
}
