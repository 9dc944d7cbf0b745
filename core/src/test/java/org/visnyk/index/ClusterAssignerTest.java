package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.index.schema.IndexSchema;

/** Duplicates share a cluster, whenever and in whatever order they are put. */
class ClusterAssignerTest {
  private static final String STORY =
      """
      У селі Вишневий Яр відкрили музей рушників, який сорок років збирала вчителька Одарка Лемешко.
      У трьох кімнатах старої школи висять двісті сімдесят виробів із Полтавщини й Черкащини,
      найдавніший виткали ще за часів Хмельниччини. П’ять рушників передали родини загиблих вояків.

      Музей працюватиме щодня, крім понеділка. За вхід не платитимуть, а гуртки вишивання для дітей
      вестиме сама засновниця. Громада просить область внести колекцію до реєстру нематеріальної
      спадщини.\
      """;
  private static final String REPRINT =
      "Про це пише газета «Вісті громади».\n\n"
          + STORY
              .replace("відкрили музей", "запрацював музей")
              .replace("найдавніший", "найстаріший");
  private static final String OTHER_STORY =
      """
      Рада громади продала з аукціону приміщення колишньої пошти. За нього змагалися четверо
      учасників, а переміг підприємець, який обіцяє відкрити пекарню. Початкову ціну перевищили
      вшестеро. Гроші підуть на ремонт даху дитячого садка та нові вікна в амбулаторії.\
      """;

  @TempDir Path folder;

  @Test
  void aReprintJoinsAnArticleThatIsNotVisibleYet() throws IOException {
    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", STORY);
      put(index, "reprint", REPRINT);
      put(index, "other", OTHER_STORY);
    }

    Map<String, Long> clusters = clusters();
    assertThat(clusters).containsOnlyKeys("story", "reprint", "other");
    assertThat(clusters.get("reprint")).isEqualTo(clusters.get("story"));
    assertThat(clusters.get("other")).isNotEqualTo(clusters.get("story"));
  }

  @Test
  void aReprintJoinsTheClusterAcrossCommitsAndReopening() throws IOException {
    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", STORY);
      index.commit();
      put(index, "reprint", REPRINT);
    }
    try (EmbeddedNewsIndex index = open()) {
      put(index, "late", REPRINT + "\n\nДжерело: «Вісті громади».");
    }

    assertThat(clusters().values()).hasSize(3);
    assertThat(clusters().values().stream().distinct()).hasSize(1);
  }

  @Test
  void anArticleReplacedByAnotherTextLeavesItsCluster() throws IOException {
    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", STORY);
      put(index, "reprint", REPRINT);
    }
    long cluster = clusters().getOrDefault("story", 0L);
    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", OTHER_STORY);
      put(index, "late", STORY);
      put(index, "copy", OTHER_STORY);
    }

    Map<String, Long> clusters = clusters();
    assertThat(clusters.get("reprint")).isEqualTo(cluster);
    assertThat(clusters.get("late")).isEqualTo(cluster);
    assertThat(clusters.get("story")).isNotEqualTo(cluster).isEqualTo(clusters.get("copy"));
  }

  @Test
  void aReprintDoesNotJoinADeletedArticle() throws IOException {
    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", STORY);
    }
    long cluster = clusters().getOrDefault("story", 0L);
    try (EmbeddedNewsIndex index = open()) {
      index.delete("story");
      put(index, "reprint", REPRINT);
    }
    assertThat(clusters()).containsOnlyKeys("reprint").doesNotContainValue(cluster);

    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", STORY);
      index.delete("reprint");
      index.delete("story");
      put(index, "last", REPRINT);
    }
    assertThat(clusters()).containsOnlyKeys("last");
  }

  @Test
  void anArticleReplacedByAShortTextHasNoCluster() throws IOException {
    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", STORY);
      put(index, "story", "Незабаром.");
      put(index, "title", "");
      put(index, "reprint", STORY);
      put(index, "copy", STORY);
    }

    assertThat(clusters()).containsOnlyKeys("reprint", "copy");
  }

  @Test
  void caseStressMarksApostrophesAndSpacesDoNotMatter() throws IOException {
    try (EmbeddedNewsIndex index = open()) {
      put(index, "story", STORY);
    }
    Map<String, byte[]> signatures = signatures();
    String same =
        STORY
            .replace('’', '\'')
            .replace("рушників", "рушникі\u0301в")
            .replace("\n\n", " \u00a0 \n")
            .replace("музей", "Музей")
            .replace("Громада", "ГРОМАДА".toLowerCase(Locale.ROOT));
    try (EmbeddedNewsIndex index = open()) {
      put(index, "same", same);
    }

    assertThat(signatures().get("same")).isEqualTo(signatures.get("story"));
  }

  @Test
  void nothingIsComparedIfDuplicatesAreIgnored() throws IOException {
    IndexOptions ignoring = IndexOptions.builder().ignoreDuplicates().build();
    try (EmbeddedNewsIndex index = NewsIndex.open(folder, ignoring)) {
      put(index, "story", STORY);
      put(index, "reprint", REPRINT);
      index.delete("story");
    }
    assertThat(clusters()).isEmpty();

    try (EmbeddedNewsIndex index = open()) {
      put(index, "copy", REPRINT);
      put(index, "reprint", REPRINT);
    }
    assertThat(clusters()).containsOnlyKeys("copy", "reprint");
  }

  @Test
  void duplicatesPutByConcurrentThreadsShareACluster() throws Exception {
    try (EmbeddedNewsIndex index = open();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int number = i;
        done.add(
            threads.submit(() -> put(index, "a" + number, number % 2 == 0 ? STORY : OTHER_STORY)));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }

    Map<String, Long> clusters = clusters();
    long story = clusters.getOrDefault("a0", 0L);
    long other = clusters.getOrDefault("a1", 0L);
    assertThat(clusters).hasSize(40);
    assertThat(story).isNotEqualTo(other);
    assertThat(clusters)
        .allSatisfy(
            (id, cluster) ->
                assertThat(cluster)
                    .isEqualTo(Integer.parseInt(id.substring(1)) % 2 == 0 ? story : other));
  }

  @Test
  void clustersSurviveMerges() throws IOException {
    for (int round = 0; round < 15; round++) {
      try (EmbeddedNewsIndex index = open()) {
        for (int i : IntStream.range(0, 10).toArray()) {
          put(
              index,
              round + "-" + i,
              i == 0 ? STORY : "Слово ряд%d-%d. ".formatted(round, i).repeat(30));
        }
      }
    }

    assertThat(clusters().entrySet().stream().filter(entry -> entry.getKey().endsWith("-0")))
        .hasSize(15)
        .extracting(Map.Entry::getValue)
        .containsOnly(clusters().getOrDefault("0-0", 0L));
  }

  private EmbeddedNewsIndex open() {
    return NewsIndex.open(folder, IndexOptions.builder().refreshInterval(Duration.ZERO).build());
  }

  private static void put(EmbeddedNewsIndex index, String id, String text) {
    index.put(Article.builder(id).title("Заголовок " + id).text(text).build());
  }

  private Map<String, Long> clusters() throws IOException {
    return Clusters.of(folder);
  }

  private Map<String, byte[]> signatures() throws IOException {
    Map<String, byte[]> signatures = new HashMap<>();
    Clusters.forEach(
        folder,
        (reader, doc, id) -> {
          var values = DocValues.getBinary(reader, IndexSchema.SIGNATURE);
          if (values.advanceExact(doc)) {
            signatures.put(id, values.binaryValue().bytes.clone());
          }
        });
    return signatures;
  }
}
