package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.cli.output.Display;
import org.visnyk.evaluation.Run;

class OtherCommandsTest {
  private static final Path SAMPLE_DATA =
      Path.of(System.getProperty("visnyk.root", ".."), "sample-data");

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void nameTheIndex() {
    index = folder.resolve("news-index").toString();
  }

  @Test
  void topicsPrintsARunThatReadsBackInItsOrder() throws IOException {
    indexSampleData();
    Outcome outcome =
        Outcome.of("topics", "--index", index, "--topics", sample("topics.jsonl"), "--tag", "проба")
            .done();
    assertThat(outcome.out().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("t\\d\\d Q0 s\\d{3} \\d+ [0-9.E-]+ проба"));
    Path file = Files.writeString(folder.resolve("a.run"), outcome.out());
    Run run = Run.read(file);
    List<String> written =
        outcome
            .out()
            .lines()
            .filter(line -> line.startsWith("t01 "))
            .map(line -> line.split(" ", -1)[2])
            .toList();
    assertThat(run.ranking("t01")).extracting(document -> document.id()).isEqualTo(written);
  }

  @Test
  void topicsAppliesTheRanking() throws IOException {
    indexSampleData();
    Path topics = Files.writeString(folder.resolve("t.tsv"), "1\tенергетик\n");
    String[] command = {"topics", "--index", index, "--topics", topics.toString(), "--ranking"};

    assertThat(Outcome.of(and(command, "plain")).done().out().lines())
        .hasSizeLessThan(
            (int) Outcome.of(and(command, "plain,+related-words")).done().out().lines().count());
    Outcome.of(and(command, "plain,+magic")).wrongUsage("there is no feature \"magic\"");
  }

  private static String[] and(String[] command, String last) {
    String[] whole = Arrays.copyOf(command, command.length + 1);
    whole[command.length] = last;
    return whole;
  }

  @Test
  void topicsPrintsAsManyDocumentsAsTheDepth() throws IOException {
    indexSampleData();
    Path topics =
        Files.writeString(folder.resolve("t.tsv"), "а1\tукраїна місто\nа2\t\"-уряд OR (\n");
    Outcome outcome =
        Outcome.of(
                "topics",
                "--index",
                index,
                "--topics",
                topics.toString(),
                "--depth",
                "2",
                "--now",
                "2025-01-01T00:00:00Z")
            .done();
    assertThat(outcome.out().lines().filter(line -> line.startsWith("а1 "))).hasSize(2);
    assertThat(outcome.out()).contains("а2 Q0 ", " visnyk\n");
  }

  @Test
  void topicsSearchesSeveralPagesIfOneIsNotEnough() throws IOException {
    String articles =
        IntStream.range(0, 10_050)
            .mapToObj("{\"id\":\"n%d\",\"title\":\"Новина\"}"::formatted)
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("many.jsonl"), articles);
    Outcome.of("index", "--index", index, file.toString()).done();
    Path topics = Files.writeString(folder.resolve("t.tsv"), "1\tновина\n");
    Outcome outcome =
        Outcome.of("topics", "--index", index, "--topics", topics.toString(), "--depth", "10020")
            .done();
    assertThat(outcome.out().lines()).hasSize(10_020);
  }

  @Test
  void topicsRefusesBadInput() throws IOException {
    indexSampleData();
    Path broken = Files.writeString(folder.resolve("t.tsv"), "1\tслово\nбез табуляції\n");
    Outcome.of("topics", "--index", index, "--topics", broken.toString()).failed("t.tsv:2");
    Outcome.of("topics", "--index", index, "--topics", "немає").failed("немає");
    Outcome.of("topics", "--index", index, "--topics", sample("topics.jsonl"), "--depth", "0")
        .wrongUsage("--depth");
    Outcome.of("topics", "--index", index, "--topics", sample("topics.jsonl"), "--tag", "а б")
        .failed("tag");
    Outcome.of("topics", "--index", index).wrongUsage("--topics");
  }

  @Test
  void evaluateScoresRunsAndComparesThemWithTheFirst() throws IOException {
    Path qrels = Files.writeString(folder.resolve("q.txt"), "1 0 a 1\n1 0 b 0\n2 0 c 2\n");
    Path good = Files.writeString(folder.resolve("good.run"), "1 Q0 a 1 2 x\n2 Q0 c 1 2 x\n");
    Path poor = Files.writeString(folder.resolve("poor.run"), "1 Q0 b 1 2 x\n1 Q0 a 2 1 x\n");

    Outcome table = Outcome.of("evaluate", "--qrels", qrels.toString(), good.toString()).done();
    assertThat(table.out()).startsWith("run").contains("ndcg@10", "1.0000").hasLineCount(2);

    Outcome json =
        Outcome.of(
                "evaluate",
                "--qrels",
                qrels.toString(),
                "--json",
                "--per-query",
                good.toString(),
                poor.toString())
            .done();
    JsonNode result = json.json().getFirst();
    assertThat(Outcome.keys(result)).containsExactly("runs", "comparisons");
    assertThat(Outcome.keys(result.get("runs").get(0)))
        .containsExactly(
            "run", "topics", "topicsWithoutResults", "unjudgedTopics", "metrics", "perQuery");
    assertThat(result.get("runs").get(0).get("metrics").get("map").doubleValue()).isEqualTo(1.0);
    assertThat(result.get("runs").get(1).get("perQuery").get("1").get("mrr").doubleValue())
        .isEqualTo(0.5);
    assertThat(result.get("comparisons").get(0).get("metric").textValue()).isEqualTo("ndcg@10");
    assertThat(result.get("comparisons").get(0).get("difference").doubleValue()).isNegative();

    Outcome both =
        Outcome.of(
                "evaluate",
                "--qrels",
                qrels.toString(),
                "--per-query",
                good.toString(),
                poor.toString())
            .done();
    assertThat(both.out())
        .contains("poor.run: 1 topic without results, counted as 0", "Compared with");
  }

  @Test
  void evaluateReportsThatOneTopicIsTooFew() throws IOException {
    Path qrels = Files.writeString(folder.resolve("q.txt"), "1 0 a 1\n");
    Path run = Files.writeString(folder.resolve("a.run"), "1 Q0 a 1 2 x\n");
    Outcome outcome =
        Outcome.of("evaluate", "--qrels", qrels.toString(), run.toString(), run.toString()).done();
    assertThat(outcome.out()).endsWith("One topic is too few to tell whether the runs differ.\n");
  }

  @Test
  void evaluateNamesTheMalformedLine() throws IOException {
    Path qrels = Files.writeString(folder.resolve("q.txt"), "1 0 a 1\n");
    Path run = Files.writeString(folder.resolve("a.run"), "1 Q0 a 1 2 x\n1 Q0 b\n");
    Outcome.of("evaluate", "--qrels", qrels.toString(), run.toString()).failed("a.run:2");
    Outcome.of("evaluate", "--qrels", "немає", run.toString()).failed("немає");
    Outcome.of("evaluate", run.toString()).wrongUsage("--qrels");
  }

  @Test
  void analyzePrintsTheJsonOfTheContract() {
    Outcome outcome =
        Outcome.ofInput("\uFEFFУ Києві 😀 місто\r\n\nмир\rтиша", "analyze", "--json").done();
    assertThat(outcome.json()).hasSize(3);
    JsonNode line = outcome.json().getFirst();
    assertThat(Outcome.keys(line)).containsExactly("line", "tokens");
    JsonNode city = line.get("tokens").get(1);
    assertThat(Outcome.keys(city)).containsExactly("text", "start", "end", "origin", "lemmas");
    assertThat(city.get("text").textValue()).isEqualTo("Києві");
    assertThat(city.get("start").intValue()).isEqualTo(2);
    assertThat(city.get("end").intValue()).isEqualTo(7);
    assertThat(city.get("origin").textValue()).isEqualTo("dictionary");
    assertThat(Outcome.keys(city.get("lemmas").get(0))).containsExactly("lemma", "weight");
    assertThat(line.get("tokens").findValuesAsText("text")).contains("місто");
    assertThat(outcome.json().get(1).get("tokens")).isEmpty();
    assertThat(outcome.json().get(2).get("line").intValue()).isEqualTo(3);
  }

  @Test
  void analyzePrintsATable() {
    assertThat(Outcome.ofInput("мир дронам-камікадзе 東京 10 000\n", "analyze").done().out())
        .isEqualToNormalizingNewlines(
            """
            мир               dictionary  мир             1.00
            дронам-камікадзе  dictionary  дрон-камікадзе  1.00
            └ дронам                      дрон            0.50
            └ камікадзе                   камікадзе       0.50
            東京              verbatim    東京            1.00
            10 000            verbatim    10000           1.00

            """);
  }

  @Test
  void analyzeFitsANarrowTerminal() {
    String wide =
        "東".repeat(90) + " https://" + "довга".repeat(50) + ".ua/стаття " + "слово".repeat(30);

    assertThat(Outcome.ofInput(wide + "\n", "analyze").done().out().lines())
        .isNotEmpty()
        .allMatch(line -> Display.width(line) <= 80);
  }

  @Test
  void analyzeAcceptsAnyBytes() {
    byte[] bytes = new byte[4_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 7);
    }
    assertThat(Outcome.ofInput(bytes, "analyze", "--json").done().json()).isNotEmpty();
    assertThat(Outcome.of("analyze", "--json").done().out()).isEmpty();
  }

  @Test
  void deleteCountsDeletedAndMissingIds() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"id\":\"1\",\"title\":\"Т\"}\n{\"id\":\"2\",\"title\":\"Т\"}");
    Outcome.of("index", "--index", index, file.toString()).done();
    assertThat(Outcome.of("delete", "--index", index, "1", "x", "1").done().out())
        .isEqualTo("Deleted 1 article; 1 id was not there.\n");
    assertThat(Outcome.of("delete", "--index", index, "2").done().out())
        .isEqualTo("Deleted 1 article.\n");
    assertThat(Outcome.of("delete", "--index", index, "2", "1").done().out())
        .isEqualTo("Deleted 0 articles; 2 ids were not there.\n");
    Outcome.of("delete", "--index", index).wrongUsage("ID");
  }

  @Test
  void deleteDoesNotCreateAnIndex() {
    Outcome.of("delete", "--index", index, "1").failed("no index");
    assertThat(Path.of(index)).doesNotExist();
  }

  @Test
  void statsCountsArticlesAndSpace() throws IOException {
    indexSampleData();
    JsonNode stats = Outcome.of("stats", "--index", index, "--json").done().json().getFirst();
    assertThat(Outcome.keys(stats))
        .containsExactly(
            "articles",
            "sizeInBytes",
            "oldest",
            "newest",
            "withoutDate",
            "withoutText",
            "withoutSource",
            "byLanguage",
            "bySource",
            "byYear",
            "byMonth",
            "terms",
            "segments",
            "deletedArticles",
            "bytesByField");
    assertThat(stats.get("articles").longValue()).isEqualTo(244);
    assertThat(stats.get("segments").longValue()).isPositive();
    assertThat(stats.get("terms").longValue()).isGreaterThan(1_000);
    assertThat(stats.get("bytesByField").get("text").longValue())
        .isLessThan(stats.get("sizeInBytes").longValue());
    assertThat(Outcome.of("stats", "--index", index).done().out())
        .containsPattern("Articles +244\n")
        .contains("Without date", "Without text", "Without source", "By language:\nuk")
        .contains("By year:\n2024  120\n2025  124\n")
        .contains("By month:\n2024-")
        .contains("Size by field, estimated:\n");
  }

  @Test
  void demoRunsThreeSearchesThatFindSomething() {
    Outcome outcome = Outcome.of("demo", "--data", SAMPLE_DATA.toString()).done();
    assertThat(outcome.out().lines().filter(line -> line.startsWith("$ visnyk search"))).hasSize(3);
    assertThat(outcome.out().lines().filter(line -> line.startsWith("1. "))).hasSize(3);
    assertThat(outcome.out()).doesNotContain("Nothing found");
    Outcome.of("demo", "--data", folder.toString()).failed("no sample articles");
    Outcome.of("demo", "--cluster").wrongUsage("the sources");
  }

  @Test
  void aMistakeGetsOneClearLine() {
    Outcome.of().wrongUsage("which command?");
    Outcome.of("serch").wrongUsage("there is no command or option serch");
    Outcome.of("--verison").wrongUsage("--verison");
    assertThat(Outcome.of("search", "--help").done().out()).contains("--queries");
    assertThat(Outcome.of("help").done().out()).isEqualTo(Outcome.of("--help").out());
    assertThat(Outcome.of("help", "search").done().out()).contains("--queries");
    Outcome.of("help", "serch").wrongUsage("there is no command serch");
    assertThat(Outcome.of("--version").done().out()).startsWith("visnyk ");
  }

  private void indexSampleData() {
    Outcome.of("index", "--index", index, sample("articles.jsonl")).done();
  }

  private static String sample(String name) {
    return SAMPLE_DATA.resolve(name).toString();
  }
}
