package org.visnyk.benchmarks.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.benchmarks.command.Launch;

class MixCommandTest {
  private static final String RATIO = "\\d+\\.\\d\\d \\(\\d+\\.\\d\\d-\\d+\\.\\d\\d\\)";

  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void comparesEveryTaskAndKindOfQueryAndIndexing() {
    int status =
        run("--size=150", "--passes=2", "--clock=processor", "--indexed=40", "--indexes=" + folder);

    assertThat(errors.toString()).doesNotContain("mix:");
    assertThat(status).isZero();
    List<String> lines = output.toString().lines().toList();
    assertThat(lines)
        .filteredOn(line -> line.startsWith("titles"))
        .hasSize(5 * 3)
        .allMatch(line -> line.split(RATIO, -1).length == 4, "three ratios");
    for (String task : List.of("snippets", "counts", "newest")) {
      assertThat(lines).filteredOn(line -> line.startsWith(task)).hasSize(5);
    }
    assertThat(lines).filteredOn(line -> line.startsWith("first")).hasSize(5 * 2);
    assertThat(lines).filteredOn(line -> line.matches("[12] threads? .*")).hasSize(4);
    assertThat(folder).isDirectoryContaining("glob:**/visnyk-articles.jsonl-*-150");
  }

  @ParameterizedTest
  @CsvSource({
    "--size=5, at least 100",
    "--passes=0, at least 1",
    "--indexed=-1, 0 or more",
    "--clock=sun, --clock",
    "--corpus=no-such-file, cannot be read"
  })
  void wrongUsageIsOneClearLine(String argument, String named) {
    assertThat(run(argument)).isEqualTo(2);
    assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.contains(named));
    assertThat(output.toString()).isEmpty();
  }

  private int run(String... arguments) {
    return Launch.run(
        new MixCommand(), new PrintWriter(output, true), new PrintWriter(errors, true), arguments);
  }
}
