package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageDetectorTest {
  /** Headlines and short paragraphs, written for this: a language, a tab, the text. */
  static List<String> samples() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/org/visnyk/language/languages.tsv"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void recognisesTheLanguageOfHeadlinesAndParagraphs(String sample) {
    String[] columns = sample.split("\t", 2);
    assertThat(LanguageDetector.detect(columns[1]).code()).isEqualTo(columns[0]);
  }

  @Test
  void cyrillicWithoutEvidenceIsUkrainian() {
    assertThat(LanguageDetector.detect("Одеса")).isEqualTo(TextLanguage.UKRAINIAN);
  }

  @Test
  void aTextWithoutWordsIsInNoLanguage() {
    assertThat(LanguageDetector.detect("")).isEqualTo(TextLanguage.OTHER);
    assertThat(LanguageDetector.detect("— 100 %")).isEqualTo(TextLanguage.OTHER);
  }

  @Test
  void readsNoMoreThanTheBeginningOfALongText() {
    String text =
        "Місто готується до зими. ".repeat(LanguageDetector.MOST_CHARACTERS / 10)
            + "Это уже никого не интересует. ".repeat(10_000);
    assertThat(LanguageDetector.detect(text)).isEqualTo(TextLanguage.UKRAINIAN);
  }

  @Property
  void anyTextHasALanguage(@ForAll String text) {
    assertThat(LanguageDetector.detect(text)).isNotNull();
  }
}
