package org.visnyk.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.benchmarks.baseline.BaselineQueries.Combination;
import org.visnyk.benchmarks.relevance.SystemDefinition.SystemKind;
import org.visnyk.evaluation.metric.Metric;

class DefinitionReaderTest {
  @TempDir private Path folder;

  @Test
  void readsEverySetting() {
    Definition definition =
        read(
            """
            {
              "description": "for a reader",
              "reference": "stock",
              "depth": 20,
              "now": "2025-12-31T21:00:00Z",
              "systems": [
                {"name": "mine", "engine": "visnyk", "ranking": "defaults,-related-words",
                 "lexicon": "own.txt", "dictionary": "/other.lexicon"},
                {"name": "stock", "fields": {"text": 1, "tags": 2.5}, "combine": "sum"}
              ],
              "collections": [
                {"name": "news", "folder": "data", "without": ["long"], "runs": {"solr": "s.run"},
                 "expected": {"mine": {"ndcg@10": 0.5, "map": 0.25}}}
              ]
            }
            """);

    assertThat(definition.reference()).isEqualTo("stock");
    assertThat(definition.depth()).isEqualTo(20);
    assertThat(definition.now()).contains(Instant.parse("2025-12-31T21:00:00Z"));
    assertThat(definition.systems())
        .containsExactly(
            new SystemDefinition(
                "mine",
                SystemKind.VISNYK,
                Ranking.defaults().without(RankingFeature.RELATED_WORDS),
                Map.of(),
                Combination.BEST,
                Optional.of(folder.resolve("own.txt")),
                Optional.of(Path.of("/other.lexicon"))),
            new SystemDefinition(
                "stock",
                SystemKind.STOCK,
                Ranking.defaults(),
                Map.of("text", 1f, "tags", 2.5f),
                Combination.SUM,
                Optional.empty(),
                Optional.empty()));
    assertThat(definition.collections())
        .containsExactly(
            new CollectionDefinition(
                "news",
                folder.resolve("data"),
                List.of("long"),
                Map.of("solr", folder.resolve("s.run")),
                Map.of("mine", Map.of(Metric.parse("ndcg@10"), 0.5, Metric.parse("map"), 0.25))));
  }

  @Test
  void needsNoMoreThanASystemAndACollection() {
    Definition definition =
        read(
            """
            {"systems": [{"name": "prefix5"}], "collections": [{"name": "c", "folder": "."}]}
            """);

    assertThat(definition.reference()).isEqualTo("prefix5");
    assertThat(definition.depth()).isEqualTo(1000);
    assertThat(definition.now()).isEmpty();
    assertThat(definition.systems().getFirst().fields()).isEqualTo(Map.of("title", 3f, "text", 1f));
    assertThat(definition.collections().getFirst().expected()).isEmpty();
  }

  @Test
  void expectsNothingOfSomebodysOwnCollection() {
    Definition definition =
        read(
            """
            {"systems": [{"name": "visnyk"}], "now": "2025-12-31T21:00:00Z",
             "collections": [{"name": "c", "folder": ".", "expected": {"visnyk": {"map": 1}}}]}
            """);

    Definition own = definition.on(folder.resolve("моя колекція"));

    assertThat(own.collections())
        .containsExactly(
            new CollectionDefinition(
                "моя-колекція", folder.resolve("моя колекція"), List.of(), Map.of(), Map.of()));
    assertThat(own.systems()).isEqualTo(definition.systems());
    assertThat(own.now()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"engine\": \"elastic\"           | systems[1]: there is no engine \"elastic\"; take one"
            + " of visnyk",
        "\"engine\": \"stock\", \"rank\": 1 | systems[1].rank: this key is not known; take one of"
            + " combine",
        "\"engine\": \"stock\", \"ranking\": \"plain\" | ranking, lexicon and dictionary are for",
        "\"engine\": \"visnyk\", \"ranking\": \"best\" | a ranking begins with defaults or plain",
        "\"engine\": \"visnyk\", \"combine\": \"sum\" | fields and combine are for the baselines",
        "\"engine\": \"stock\", \"combine\": \"max\" | \"max\" is no way to combine fields",
        "\"engine\": \"stock\", \"fields\": {} | there is no field to search",
        "\"engine\": \"stock\", \"fields\": {\"lead\": 1} | there is no field \"lead\"",
        "\"engine\": \"stock\", \"fields\": {\"text\": 0} | the weight of field \"text\" is 0.0",
        "\"engine\": \"stock\", \"fields\": {\"text\": null} | the weight of field \"text\" is"
            + " null",
        "\"engine\": \"stock\", \"fields\": {\"text\": 0.5}, \"combine\": \"together\" | weights of"
            + " 1 or more",
        "\"engine\": \"stock\", \"engine\": \"stock\" | Duplicate field 'engine'",
        "\"engine\": 5                     | systems[1].engine: ",
        "\"engine\": \"stock\",            | ",
      })
  void refusesASystemThatIsWrongAndNamesThePlace(String keys, String complaint) {
    Path file =
        SmallCollection.write(
            folder.resolve("definition.json"),
            """
            {"systems": [
              {"name": "a", "engine": "stock"},
              {"name": "b", %s}],
             "collections": [{"name": "c", "folder": "."}]}
            """
                .formatted(keys));

    assertThatThrownBy(() -> DefinitionReader.read(file))
        .isInstanceOf(RelevanceException.class)
        .hasMessageStartingWith(file + ":3: ")
        .hasMessageContaining(complaint == null ? "" : complaint)
        .message()
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\": \"a/b\"                    | the collection \"a/b\" cannot name a file",
        "\"name\": \"c\", \"folder\": null    | a collection has no \"folder\"",
        "\"name\": \"c\", \"expected\": {\"stock\": {\"f1\": 1}} | there is no metric \"f1\"",
        "\"name\": \"c\", \"expected\": {\"stock\": {\"p@7\": 1}} | p@7 is not among the metrics",
        "\"name\": \"c\", \"expected\": {\"stock\": {\"map\": 92}} | the expected map of stock is"
            + " 92.0",
        "\"name\": \"c\", \"expected\": {\"stock\": null} | nothing is expected of stock",
        "\"name\": \"c\", \"expected\": {\"solr\": {}} | scores are expected of \"solr\", which is"
            + " none",
        "\"name\": \"c\", \"runs\": {\"Stock\": \"a.run\"} | there are two systems called"
            + " \"Stock\"",
      })
  void refusesACollectionThatIsWrong(String keys, String complaint) {
    String others = keys.contains("folder") ? keys : keys + ", \"folder\": \".\"";

    assertThatThrownBy(
            () ->
                read(
                    "{\"systems\": [{\"name\": \"stock\"}], \"collections\": [{%s}]}"
                        .formatted(others)))
        .isInstanceOf(RelevanceException.class)
        .hasMessageStartingWith(folder.resolve("definition.json") + ":1: ")
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"reference\": \"best\" | the reference \"best\" is none of the systems [stock]",
        "\"depth\": 0            | the depth is 0",
        "\"depth\": 1.5          | depth: ",
        "\"now\": \"yesterday\"  | \"yesterday\" is no moment",
      })
  void refusesSettingsThatAreWrong(String keys, String complaint) {
    assertThatThrownBy(
            () ->
                read(
                    "{%s, \"systems\": [{\"name\": \"stock\"}], \"collections\": [{\"name\": \"c\", \"folder\": \".\"}]}"
                        .formatted(keys)))
        .isInstanceOf(RelevanceException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> read("{\"systems\": [{\"engine\": \"stock\"}]}"))
        .hasMessageEndingWith("systems[0]: a system has no \"name\"; give it one");
    assertThatThrownBy(
            () ->
                read(
                    "{\"systems\": [{\"name\": \"stock\"}], \"collections\": [{\"name\": \"c\"}]}"))
        .hasMessageContaining("collections[0]: a collection has no \"folder\"");
    assertThatThrownBy(
            () ->
                read(
                    "{\"systems\": [{\"name\": \"stock\"}], \"collections\": [{\"folder\":"
                        + " \".\"}]}"))
        .hasMessageContaining("collections[0]: a collection has no \"name\"");
  }

  @Test
  void refusesADefinitionOfNothing() {
    assertThatThrownBy(() -> read("{\"systems\": [], \"collections\": []}"))
        .hasMessageContaining("name at least one system and one collection");
    assertThatThrownBy(() -> read("{}")).hasMessageContaining("name at least one system");
    assertThatThrownBy(() -> read("")).isInstanceOf(RelevanceException.class);
  }

  @Test
  void saysWhenThereIsNoSuchFile() {
    Path file = folder.resolve("none.json");

    assertThatThrownBy(() -> DefinitionReader.read(file))
        .hasMessage(file + ": there is no such file; check the path");
  }

  private Definition read(String json) {
    return DefinitionReader.read(SmallCollection.write(folder.resolve("definition.json"), json));
  }
}
