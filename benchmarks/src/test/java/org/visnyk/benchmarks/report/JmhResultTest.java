package org.visnyk.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JmhResultTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | is no JSON",
        "'' | is no result of JMH",
        "{} | is no result of JMH",
        "[] | is no result of JMH",
        "[1] | benchmark 1: no result of JMH without a name and a mode",
        "[{\"benchmark\": \"a.B.c\"}] | without a name and a mode",
        "[{\"benchmark\": \"a.B.c\", \"mode\": \"ss\"}] | a.B.c has no score",
        "[{\"benchmark\": \"a.B.c\", \"mode\": \"ss\", \"primaryMetric\": {\"score\": \"NaN\"}}] |"
            + " a.B.c has no score"
      })
  void whatIsNoResultIsRefusedWithItsName(String content, String complaint) throws IOException {
    Path file = Files.writeString(folder.resolve("results.json"), content);
    assertThatThrownBy(() -> JmhResult.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("results.json")
        .hasMessageContaining(complaint);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> JmhResult.read(folder.resolve("nowhere.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere.json cannot be read");
  }

  @Test
  void aFolderStandsForAllResultsInIt() throws IOException {
    assertThatThrownBy(() -> JmhResult.read(folder)).hasMessageContaining("no files of JMH");
    Files.copy(RecordedRun.file(), folder.resolve("search.json"));
    Files.copy(RecordedRun.file(), folder.resolve("more.json"));
    Files.writeString(folder.resolve("environment.json"), "{}");
    Files.writeString(folder.resolve("search.log"), "a log");

    assertThat(JmhResult.read(folder)).hasSize(2 * JmhResult.read(RecordedRun.file()).size());
  }

  @Test
  void aBenchmarkHasItsClassItsMethodAndItsParameters() throws IOException {
    JmhResult first = JmhResult.read(RecordedRun.file()).getFirst();
    assertThat(first.suite()).isEqualTo("AnalysisBenchmark");
    assertThat(first.method()).isEqualTo("analyze");
    assertThat(first.param("analyzer")).isEqualTo("visnyk");
    assertThat(first.param("size")).isEmpty();
  }
}
