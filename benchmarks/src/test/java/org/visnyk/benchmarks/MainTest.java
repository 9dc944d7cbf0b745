package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.benchmarks.command.Launch;
import org.visnyk.benchmarks.indexes.BenchmarkCorpus;
import org.visnyk.benchmarks.jmh.BenchmarkPlan;
import org.visnyk.benchmarks.jmh.EnvironmentReport;
import org.visnyk.benchmarks.report.EnvironmentFile;
import org.visnyk.benchmarks.report.RecordedRun;

class MainTest {
  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "everything, SUITE",
    "--size=many, --size",
    "--size=5, at least 100",
    "--corpus=no-such-file, cannot be read",
    "--fast, --fast",
    "search --corpus=x, cannot be read",
    "search analysis, analysis",
    "bench nothing, SUITE",
    "compare, OLD",
    "compare one.json, NEW",
    "page, DIR"
  })
  void wrongUsageIsOneClearLine(String arguments, String named) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.contains(named));
    assertThat(output.toString()).isEmpty();
  }

  @Test
  void helpNamesTheOptions() {
    assertThat(run("--help")).isZero();
    assertThat(output.toString()).contains("--quick", "--size", "--corpus", "--out", "--indexes");
  }

  @Test
  void theEnvironmentIsWrittenDown() throws IOException {
    BenchmarkPlan plan =
        new BenchmarkPlan(true, List.of(1000), BenchmarkCorpus.sample(), folder, folder);
    Map<String, Object> environment = EnvironmentReport.describe(folder, plan);
    assertThat(environment).containsEntry("gitCommit", "").containsEntry("quick", true);
    EnvironmentFile.write(folder, environment);
    assertThat(EnvironmentFile.read(folder))
        .containsKeys("lucene", "cpu", "cores", "jdk", "fork flags", "started")
        .containsEntry("searched articles", "1000");
  }

  @Test
  void twoRunsAreComparedOnTheTerminalAndOnAPage() throws IOException {
    String run = RecordedRun.file().toString();
    assertThat(run("bench", "compare", run, run, "--out", folder.toString())).isZero();
    assertThat(output.toString()).contains("1.00x", "no sure difference").doesNotContain("NaN");
    assertThat(folder.resolve("compare.html")).isNotEmptyFile();
    assertThat(errors.toString()).contains("compare.html");
  }

  @Test
  void whatCannotBeComparedIsOneClearLine() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"scores\": []}");
    assertThat(run("compare", RecordedRun.file().toString(), other.toString())).isEqualTo(1);
    assertThat(errors.toString().lines())
        .hasSize(1)
        .allMatch(line -> line.startsWith("bench: ") && line.contains("other.json is no result"));
    assertThat(output.toString()).isEmpty();
  }

  @Test
  void aPageIsMadeAgainFromTheResultsInAFolder() throws IOException {
    Files.copy(RecordedRun.file(), folder.resolve("search.json"));
    assertThat(run("page", folder.toString())).isZero();
    assertThat(folder.resolve("index.html")).isNotEmptyFile();
    assertThat(folder.resolve("analysis.svg")).isNotEmptyFile();
    assertThat(output.toString()).contains("analysis, MB/s");
  }

  private int run(String... arguments) {
    return Launch.run(
        new Main(), new PrintWriter(output, true), new PrintWriter(errors, true), arguments);
  }
}
