package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.NewsIndex;

class GrowthReportTest {
  @TempDir private Path folder;

  @Test
  void measuresEachSizeAndLeavesIndexesThatAreWhole() {
    StringWriter output = new StringWriter();
    int status =
        GrowthReport.run(
            new PrintWriter(output),
            "--size=50,200",
            "--queries=5",
            "--heap=300m",
            "--optimize",
            "--dir=" + folder.resolve("new"));

    assertThat(status).isZero();
    List<String> lines = output.toString().lines().toList();
    assertThat(lines.get(2)).matches("\\s+50(?:\\s+[\\d.]+){11}");
    assertThat(lines.get(3)).matches(" optimized(?:\\s+[\\d.]+){11}");
    assertThat(lines.get(4)).matches("\\s+200(?:\\s+[\\d.]+){11}");
    assertThat(lines.subList(8, lines.size()))
        .anyMatch(line -> line.matches("content(?:\\s+[\\d.]+){4}"));
    assertThat(NewsIndex.check(folder.resolve("new/50")).articles()).isEqualTo(50);
    assertThat(NewsIndex.check(folder.resolve("new/200")))
        .satisfies(check -> assertThat(check.isSound()).isTrue())
        .satisfies(check -> assertThat(check.articles()).isEqualTo(200));
  }

  @Test
  void refusesASizeOfNothing() {
    StringWriter output = new StringWriter();
    assertThat(GrowthReport.run(new PrintWriter(output), "--size", "0")).isEqualTo(2);
  }
}
