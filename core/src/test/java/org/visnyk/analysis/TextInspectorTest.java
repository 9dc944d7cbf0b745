package org.visnyk.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.analysis.InspectedToken.Lemma;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.language.dictionary.SmallDictionary;

class TextInspectorTest {
  private static final TextInspector INSPECTOR = new TextInspector();

  @Test
  void showsTheLemmasOfEachWordWithItsOffsets() {
    List<InspectedToken> tokens = INSPECTOR.inspect("Зустріч із Бєлоусовим, F16");

    assertThat(tokens)
        .extracting(InspectedToken::text)
        .containsExactly("Зустріч", "із", "Бєлоусовим", "F16");
    assertThat(tokens.get(2))
        .isEqualTo(
            new InspectedToken(
                "Бєлоусовим",
                11,
                21,
                LemmaOrigin.DICTIONARY,
                List.of(new Lemma("бєлоусов", 1.0)),
                List.of(
                    new InspectedToken.Part("Бєлоусовим", List.of(new Lemma("бєлоусов", 1.0))))));
    assertThat(tokens.get(3).origin()).isEqualTo(LemmaOrigin.VERBATIM);
  }

  @Test
  void showsThePartsOfACompoundAfterTheWhole() {
    assertThat(INSPECTOR.inspect("зведення: дрони-камікадзе").getLast().parts())
        .containsExactly(
            new InspectedToken.Part("дрони-камікадзе", List.of(new Lemma("дрон-камікадзе", 1.0))),
            new InspectedToken.Part("дрони", List.of(new Lemma("дрон", 0.5))),
            new InspectedToken.Part("камікадзе", List.of(new Lemma("камікадзе", 0.5))));
  }

  @Test
  void weightsTheLemmasOfAnAmbiguousWord() {
    List<Lemma> lemmas = INSPECTOR.inspect("Жили у Києві").getLast().lemmas();

    assertThat(lemmas).extracting(Lemma::lemma).contains("київ");
    assertThat(lemmas.stream().mapToDouble(Lemma::weight).sum()).isCloseTo(1, within(1e-6));
  }

  @Test
  void usesTheDictionaryAndTheWordsOfFiles(@TempDir Path folder) throws IOException {
    Path dictionary = folder.resolve("small.dictionary");
    SmallDictionary.write(dictionary, "бурук бурук noun:inanim:m:v_naz");
    Path words = Files.writeString(folder.resolve("words.txt"), "Хаймарс: HIMARS\n");
    TextInspector inspector =
        new TextInspector(
            AnalysisVocabulary.builder().dictionary(dictionary).userWords(words).build());

    assertThat(inspector.inspect("бурук HIMARS міста"))
        .extracting(InspectedToken::origin)
        .containsExactly(LemmaOrigin.DICTIONARY, LemmaOrigin.DICTIONARY, LemmaOrigin.GUESSED);
  }

  @Test
  void refusesWrongUserWordsAndNamesTheLine(@TempDir Path folder) throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "Добре\nЗле:\n");

    assertThatThrownBy(() -> AnalysisVocabulary.builder().userWords(words).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("words.txt:2: ");
  }

  @Test
  void treatsAllApostrophesAlike() {
    for (String word : List.of("п'ять", "п’ять", "п\u02BCять", "п‘ять")) {
      assertThat(INSPECTOR.inspect(word))
          .as(word)
          .singleElement()
          .extracting(token -> token.lemmas().getFirst().lemma())
          .isEqualTo("п'ять");
    }
  }

  @Property
  void offsetsAlwaysMapBackToTheText(@ForAll("anyText") String text) {
    int last = 0;
    for (InspectedToken token : INSPECTOR.inspect(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(last);
      assertThat(token.end()).isGreaterThan(token.start());
      assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
      assertThat(token.lemmas()).isNotEmpty();
      last = token.end();
    }
  }

  /** Arbitrary UTF-16, including lone surrogates, mixed with difficult cases of Ukrainian. */
  @Provide
  Arbitrary<String> anyText() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(20);
    Arbitrary<String> units =
        Arbitraries.strings().withCharRange('\uD7F0', '\uE010').ofMaxLength(4);
    Arbitrary<String> dangerous =
        Arbitraries.of(
            "п’я",
            "є\u0301",
            "і\u0308",
            "\u00AD",
            "\u200B",
            "🙂",
            "é",
            "İ",
            "ẞ",
            "'",
            "-",
            "Kиїв",
            "10",
            " 000",
            "\u00A0250\u202F",
            ":30",
            "%",
            "25.06.2024",
            "-річний",
            " ",
            "ﬁ",
            "e\u0301\u0327",
            "\u1E9B\u0323");
    return Arbitraries.oneOf(anything, units, dangerous)
        .list()
        .ofMaxSize(12)
        .map(p -> String.join("", p));
  }
}
