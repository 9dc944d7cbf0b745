package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryCoverageTest {
  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private String articles = "";

  @BeforeEach
  void writeArticles() throws IOException {
    articles =
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"title\":\"Роки минали\",\"text\":\"Бвархуна бачили 12 разів.\"}\n")
            .toString();
  }

  @Test
  void countsTheWordsThatCouldBeInADictionary() {
    assertThat(run(articles)).isZero();

    assertThat(output.toString())
        .containsPattern("the library's own +5 +0\\.8000 +0\\.2000 +0\\.0000 +5 +0\\.2000");
  }

  @Test
  void namesTheDictionaryThatIsNone() {
    assertThat(run(articles, articles)).isEqualTo(1);
    assertThat(errors.toString()).contains("a.jsonl").contains("no compiled lexicon");
  }

  private int run(String... args) {
    return DictionaryCoverage.run(
        new PrintWriter(output, true), new PrintWriter(errors, true), args);
  }
}
