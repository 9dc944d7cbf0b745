package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "search --corpus=x, no effect",
    "search analysis, analysis",
    "bench nothing, SUITE"
  })
  void wrongUsageIsOneClearLine(String arguments, String named) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.contains(named));
    assertThat(output.toString()).isEmpty();
  }

  @Test
  void helpNamesTheOptions() {
    assertThat(run("--help")).isZero();
    assertThat(output.toString()).contains("--quick", "--size", "--corpus", "--out");
  }

  @Test
  void theEnvironmentIsWrittenDown() throws IOException {
    BenchmarkPlan plan = new BenchmarkPlan(true, 1000, Optional.empty(), folder, folder);
    Path file = folder.resolve("environment.json");
    EnvironmentReport.write(file, folder, plan);
    assertThat(Files.readString(file)).contains("\"lucene\"", "\"cpu\"", "\"forkFlags\"");
    Map<String, Object> environment = EnvironmentReport.describe(folder, plan);
    assertThat(environment).containsEntry("gitCommit", "").containsEntry("quick", true);
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(output, true), new PrintWriter(errors, true), arguments);
  }
}
