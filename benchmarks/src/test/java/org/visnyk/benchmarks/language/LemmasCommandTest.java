package org.visnyk.benchmarks.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.benchmarks.command.Launch;

class LemmasCommandTest {
  private static final String GOLD =
      """
      # invented for this test
      У\tу\tADP
      великому\tвеликий\tADJ
      місті\tмісто\tNOUN
      стали\tстати\tVERB
      .\t.\tPUNCT

      Минулого\tминулий\tADJ
      року\tрік\tNOUN
      """;

  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void comparesVisnykWithTheStockDictionary() throws IOException {
    assertThat(run(write(GOLD))).isZero();

    assertThat(output.toString())
        .contains("skipped 0 content words")
        .containsPattern("NOUN +visnyk +2 +1\\.000 +1\\.000")
        .containsPattern("NOUN +stock dictionary +2 +1\\.000 +0\\.500 +0\\.500 +1\\.500")
        .containsPattern("VERB +visnyk +1 +1\\.000 +1\\.000")
        .containsPattern("PROPN +visnyk +0 +0\\.000");
  }

  @Test
  void countsACollectionWhenAsked() throws IOException {
    Path articles = Files.writeString(folder.resolve("a.jsonl"), "{\"title\":\"Роки минали\"}\n");

    assertThat(run(write(GOLD), "--collection=" + articles)).isZero();
    assertThat(output.toString()).containsPattern("NOUN +visnyk \\+ collection +2 ");
  }

  @Test
  void namesTheLineThatHasTooFewColumns() throws IOException {
    assertThat(run(write("рік\tрік\n"))).isEqualTo(1);
    assertThat(errors.toString()).contains("line 1").contains("tabs");
  }

  @Test
  void aFileIsRequired() {
    assertThat(run()).isEqualTo(2);
  }

  private String write(String gold) throws IOException {
    return Files.writeString(folder.resolve("gold.tsv"), gold).toString();
  }

  private int run(String... arguments) {
    return Launch.run(
        new LemmasCommand(),
        new PrintWriter(output, true),
        new PrintWriter(errors, true),
        arguments);
  }
}
