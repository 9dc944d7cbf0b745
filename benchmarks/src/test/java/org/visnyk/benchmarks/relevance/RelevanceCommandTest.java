package org.visnyk.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.benchmarks.command.Launch;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.ScoredDocument;

class RelevanceCommandTest {
  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private Path definition = Path.of("");
  private Path data = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    data = SmallCollection.in(Files.createDirectory(folder.resolve("дані")));
    out = folder.resolve("results");
    SmallCollection.write(data.resolve("other.run"), "t3 Q0 market 1 2.0 x\nt1 Q0 storm 1 1.0 x\n");
    definition = define("{\"visnyk\": {\"ndcg@10\": 0.5}, \"standard\": {\"map\": 0}}");
  }

  @Test
  void writesEverythingAndPrintsTheTables() throws IOException {
    assertThat(run(definition.toString(), "--out", out.toString())).isZero();

    assertThat(errors.toString()).isEmpty();
    assertThat(output.toString())
        .contains("small: 4 articles, 3 topics, 5 judgements of 3 topics")
        .containsPattern("visnyk +\\d\\.\\d{4}")
        .contains("ndcg@10 against visnyk", "ndcg@10 by slice", "Where visnyk is behind:")
        .contains("All 2 expected scores are reached.");
    assertThat(Run.read(out.resolve("runs/small.visnyk.run")).ranking("t1"))
        .extracting(ScoredDocument::id)
        .containsExactly("bridge");
    assertThat(Files.readAllLines(out.resolve("topics.csv")))
        .hasSize(1 + 3 * 3)
        .startsWith(
            "collection,system,topic,text,ndcg@10,map,mrr,p@5,recall@100,recall@1000,bpref,rbp@0.8,judged@10")
        .anyMatch(line -> line.startsWith("\"small\",\"visnyk\",\"t1\",\"мости\",1.0000,1.0000"));
    JsonNode json = new ObjectMapper().readTree(out.resolve("relevance.json").toFile());
    JsonNode collection = json.at("/collections/0");
    assertThat(collection.at("/systems/visnyk/means/ndcg@10").asDouble()).isBetween(0.5, 1.0);
    assertThat(collection.at("/systems/other/topics/t3/mrr").asDouble()).isEqualTo(1);
    assertThat(collection.at("/comparisons/0/baseline").asText()).isEqualTo("visnyk");
    assertThat(collection.at("/slices/0/name").asText()).isEqualTo("short");
    assertThat(SmallCollection.read(out.resolve("index.html"))).contains("Worst topics");
  }

  @Test
  void aScoreBelowTheExpectedOneIsAFailure() throws IOException {
    definition = define("{\"standard\": {\"map\": 0.9999, \"p@5\": 0}}");

    assertThat(run(definition.toString(), "--out", out.toString())).isEqualTo(1);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .matches("relevance: standard on small: map is 0\\.\\d{4} and was 0\\.9999");
    assertThat(out.resolve("index.html")).exists();
  }

  @Test
  void measuresTheSameSystemsOnAnotherCollection() {
    assertThat(
            run(
                definition.toString(),
                "--collection",
                data.toString(),
                "--reference",
                "standard",
                "--out",
                out.toString()))
        .isZero();

    assertThat(output.toString())
        .contains("дані: 4 articles", "ndcg@10 against standard")
        .doesNotContain("expected");
    assertThat(out.resolve("runs/дані.standard.run")).isNotEmptyFile();
  }

  @Test
  void withoutJudgementsThereAreRunsAndNoScores() throws IOException {
    Files.delete(data.resolve("qrels.txt"));

    assertThat(run(definition.toString(), "--collection", data.toString(), "--out", out.toString()))
        .isZero();
    assertThat(output.toString()).contains("no judgements (qrels.txt), so there are runs");
    assertThat(out.resolve("runs/дані.visnyk.run")).isNotEmptyFile();
    assertThat(SmallCollection.read(out.resolve("index.html"))).contains("no judgements");
    assertThat(Files.readAllLines(out.resolve("topics.csv"))).hasSize(1);
  }

  @Test
  void expectedScoresWithoutJudgementsAreAFailure() throws IOException {
    Files.delete(data.resolve("qrels.txt"));

    assertThat(run(definition.toString(), "--out", out.toString())).isEqualTo(1);
    assertThat(errors.toString()).hasLineCount(1).contains("small", "qrels.txt");
  }

  @Test
  void oneJudgedTopicIsScoredAndNotCompared() {
    SmallCollection.write(data.resolve("qrels.txt"), "t1 0 bridge 1\nt2 0 storm 0\n");

    assertThat(run(definition.toString(), "--collection", data.toString(), "--out", out.toString()))
        .isZero();
    assertThat(output.toString())
        .contains("0.0000", "too few to tell whether systems differ")
        .doesNotContain("against");
  }

  @ParameterizedTest
  @CsvSource({
    "--fast, --fast",
    "--collection=nowhere, there is no folder nowhere",
    "--reference=best, the reference \"best\" is none of the systems",
    "second.json, second.json",
  })
  void wrongUsageIsOneClearLine(String argument, String named) {
    assertThat(run(definition.toString(), argument, "--out", out.toString())).isEqualTo(2);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .startsWith("relevance: ")
        .contains(named);
    assertThat(output.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qrels.txt      | t1 0 bridge high   | qrels.txt:1: the grade \"high\" is not an integer",
        "topics.jsonl   | no tab             | topics.jsonl:1: the line has no tab",
        "articles.jsonl | {                  | articles.jsonl:1: ",
        "other.run      | t1 Q0 bridge 1 1   | other.run:1: found 5 columns",
        "definition.json | {\"systems\": 1}  | definition.json:1: systems",
      })
  void badInputIsOneClearLineWithItsPlace(String file, String text, String complaint) {
    SmallCollection.write(
        (file.equals("definition.json") ? folder : data).resolve(file), text + "\n");

    assertThat(run(definition.toString(), "--out", out.toString())).isEqualTo(1);
    assertThat(errors.toString().lines())
        .singleElement()
        .asString()
        .startsWith("relevance: ")
        .contains(complaint)
        .doesNotContain("Exception");
  }

  @Test
  void aFileInTheWayOfTheResultsIsOneClearLine() {
    Path file = SmallCollection.write(folder.resolve("file"), "");

    assertThat(run(definition.toString(), "--out", file.resolve("results").toString()))
        .isEqualTo(1);
    assertThat(errors.toString()).hasLineCount(1).contains(file.toString());
  }

  @Test
  void helpNamesTheOptions() {
    assertThat(run("relevance", "--help")).isZero();
    assertThat(output.toString()).contains("--collection", "--reference", "--out");
  }

  private Path define(String expected) {
    return SmallCollection.write(
        folder.resolve("definition.json"),
        """
        {"systems": [{"name": "visnyk"}, {"name": "standard"}],
         "collections": [{"name": "small", "folder": "дані", "runs": {"other": "дані/other.run"},
                          "expected": %s}]}
        """
            .formatted(expected));
  }

  private int run(String... arguments) {
    return Launch.run(
        new RelevanceCommand(),
        new PrintWriter(output, true),
        new PrintWriter(errors, true),
        arguments);
  }
}
