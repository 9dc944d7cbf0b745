package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LanguageDetectorTest {
  /** Headlines and short paragraphs, written for this test: a language, a tab, the text. */
  private static final Path SAMPLES =
      Path.of("src/test/resources/org/visnyk/language/languages.tsv");

  @Test
  void recognisesTheLanguageOfHeadlinesAndParagraphs() throws IOException {
    List<String> samples = Files.readAllLines(SAMPLES);
    List<String> mistaken =
        samples.stream()
            .filter(sample -> !sample.startsWith(detected(sample.split("\t", 2)[1]) + "\t"))
            .toList();
    // The Ukrainian dictionary has the words of these texts too, some with another meaning.
    assertThat(samples).hasSize(72);
    assertThat(mistaken)
        .containsExactlyInAnyOrder("ru\tРада приняла бюджет", "ru\tПожар на складе в Одессе");
  }

  private static String detected(String text) {
    return LanguageDetector.detect(text).code();
  }

  @Test
  void cyrillicWithoutEvidenceIsUkrainian() {
    assertThat(LanguageDetector.detect("Одеса")).isEqualTo(TextLanguage.UKRAINIAN);
  }

  @Test
  void aTextWithoutWordsHasNoLanguage() {
    assertThat(LanguageDetector.detect("")).isEqualTo(TextLanguage.OTHER);
    assertThat(LanguageDetector.detect("— 100 %")).isEqualTo(TextLanguage.OTHER);
  }

  @Test
  void readsNoMoreThanTheBeginningOfALongText() {
    String text =
        "Місто готується до зими. ".repeat(LanguageDetector.MAX_CHARACTERS / 10)
            + "Это уже никого не интересует. ".repeat(10_000);
    assertThat(LanguageDetector.detect(text)).isEqualTo(TextLanguage.UKRAINIAN);
  }

  @Property
  void anyTextHasALanguage(@ForAll String text) {
    assertThat(LanguageDetector.detect(text)).isNotNull();
  }
}
