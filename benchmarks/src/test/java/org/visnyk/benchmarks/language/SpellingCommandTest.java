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

class SpellingCommandTest {
  private static final String ARTICLES =
      """
      {"title":"Мовчання","text":"Цього ніхто не шукає."}
      {"title":"Президент відкрив міст","text":"На мосту грала музика."}
      {"title":"Музика на площі","text":"Президентові подарували квіти."}
      """;

  private static final String PAIRS =
      """
      split\twrong\tright
      test\tпрезиденту\tпрезиденту
      test\tпрезидентт\tпрезидент
      test\tмузека\tмузика
      test\tквитамм\tквартирами
      """;

  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void countsWhatIsOfferedAndWhatIsRight() throws IOException {
    assertThat(run("--list", write("p.tsv", PAIRS), "--collection", write("a.jsonl", ARTICLES)))
        .isZero();

    assertThat(output.toString())
        .contains("4 misspellings, 2 articles indexed, 5 words of other articles")
        .containsPattern("visnyk +[23] +2 ")
        .contains("президентт\tпрезидент\tпрезидент")
        .contains("музека\tмузика\tмузика")
        .containsPattern("visnyk, of the file +4 +1\\.0000")
        .contains("DirectSpellChecker");
  }

  @Test
  void namesTheLineThatHasTooFewColumns() throws IOException {
    assertThat(run(write("p.tsv", "head\nодин\n"), "--collection", write("a.jsonl", ARTICLES)))
        .isEqualTo(1);
    assertThat(errors.toString()).contains("line 2").contains("tabs");
  }

  @Test
  void misspellingsAndACollectionAreRequired() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run(write("p.tsv", PAIRS))).isEqualTo(2);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private int run(String... arguments) {
    return Launch.run(
        new SpellingCommand(),
        new PrintWriter(output, true),
        new PrintWriter(errors, true),
        arguments);
  }
}
