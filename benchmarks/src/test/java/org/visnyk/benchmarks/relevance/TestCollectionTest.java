package org.visnyk.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.evaluation.EvaluationException;
import org.visnyk.evaluation.Topic;

class TestCollectionTest {
  @TempDir private Path folder;

  @Test
  void findsItsFilesByEitherName() throws IOException {
    SmallCollection.in(folder);
    Files.move(folder.resolve("articles.jsonl"), folder.resolve("docs.jsonl"));
    Files.move(folder.resolve("topics.jsonl"), folder.resolve("queries.jsonl"));

    TestCollection collection = read(Map.of());

    assertThat(collection.topics()).extracting(Topic::id).containsExactly("t1", "t2", "t3");
    assertThat(collection.articles(Set.of("bridge", "none"))).containsOnlyKeys("bridge");
  }

  @Test
  void needsNoJudgements() throws IOException {
    SmallCollection.in(folder);
    Files.delete(folder.resolve("qrels.txt"));

    assertThat(read(Map.of()).qrels()).isEmpty();
  }

  @Test
  void leavesOutTheTopicsOfSlices() {
    SmallCollection.in(folder);
    Path run = SmallCollection.write(folder.resolve("a.run"), "t1 Q0 storm 1 2 x\nt2 Q0 a 1 1 x\n");
    TestCollection collection =
        TestCollection.read(
            new CollectionDefinition(
                "c", folder, List.of("short"), Map.of("other", run), Map.of()));

    assertThat(collection.topics()).extracting(Topic::id).containsExactly("t2");
    assertThat(collection.qrels().orElseThrow().topics()).containsExactly("t2");
    assertThat(collection.runs().values())
        .singleElement()
        .satisfies(kept -> assertThat(kept.rankings()).containsOnlyKeys("t2"));
    assertThatThrownBy(
            () ->
                TestCollection.read(
                    new CollectionDefinition("c", folder, List.of("long"), Map.of(), Map.of())))
        .hasMessageContaining("no topic is in the slice \"long\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "qrels.txt  | t1 0 bridge     | 1: found 3 columns; write 4",
        "qrels.txt  | t9 0 bridge 1   | 1: there is no topic \"t9\"",
        "topics.jsonl | {\"id\": \"a\"} | 1: the topic has no \"text\"",
        "a.run      | t1 Q0 bridge 1 NaN x | 1: the score \"NaN\" is not a finite number",
        "a.run      | t1 Q0 bridge 1 1.0   | 1: found 5 columns",
        "a.run      | t9 Q0 bridge 1 1.0 x | 1: there is no topic \"t9\"",
      })
  void refusesAFileThatIsWrongAndNamesThePlace(String name, String text, String complaint) {
    SmallCollection.in(folder);
    SmallCollection.write(folder.resolve("a.run"), "");
    Path file = SmallCollection.write(folder.resolve(name), text + "\n");

    assertThatThrownBy(() -> read(Map.of("other", folder.resolve("a.run"))))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(file + ":" + complaint);
  }

  @Test
  void refusesAnArticleThatIsWrongAndNamesThePlace() {
    SmallCollection.in(folder);
    Path file =
        SmallCollection.write(
            folder.resolve("articles.jsonl"),
            """
            {"id": "a", "title": "Т"}
            {"id": "b", "published": "колись"}
            """);

    assertThatThrownBy(() -> read(Map.of()).forEachArticle(article -> {}))
        .isInstanceOf(RelevanceException.class)
        .hasMessageStartingWith(file + ":2: ")
        .hasMessageContaining("title");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    SmallCollection.in(folder);
    SmallCollection.write(folder.resolve("topics.jsonl"), "\n");
    assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("there is no topic in it");

    Files.delete(folder.resolve("topics.jsonl"));
    assertThatThrownBy(() -> read(Map.of()))
        .hasMessage(
            folder
                + ": there is neither topics.jsonl nor queries.jsonl in this folder; put one"
                + " there");
  }

  private TestCollection read(Map<String, Path> runs) {
    return TestCollection.read(new CollectionDefinition("c", folder, List.of(), runs, Map.of()));
  }
}
