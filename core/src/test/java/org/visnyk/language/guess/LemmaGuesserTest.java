package org.visnyk.language.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.language.dictionary.UkrainianDictionary;

class LemmaGuesserTest {
  private static final LemmaGuesser GUESSER = LemmaGuesser.on(UkrainianDictionary.shared());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Сирський Сирського Сирському Сирським",
        "шахед шахеди шахедів шахедами",
        "Шольц Шольца Шольцу Шольцом",
        "Байрактар байрактарів",
        "ковід ковіду ковідом",
        "Бєлоусов Бєлоусовим Бєлоусова",
        "Буданов Буданова Буданову",
        "хаймарс хаймарси хаймарсів",
        "тіктокер тіктокери тіктокерам",
        "Пригожин Пригожина Пригожиним"
      })
  void formsOfAWordOfTheNewsShareATerm(String row) {
    List<String> forms = List.of(row.split(" "));
    List<WeightedTerms> terms = forms.stream().map(WeightedTerms::indexed).toList();

    for (WeightedTerms one : terms) {
      assertThat(terms).allMatch(one::meets);
    }
    assertThat(terms.getFirst().terms())
        .anyMatch(shared -> terms.stream().allMatch(each -> each.terms().contains(shared)));
  }

  @ParameterizedTest
  @CsvSource({
    "Сирському, сирський",
    "Шольцом, шольц",
    "шахедів, шахед",
    "ковідом, ковід",
    "тіктокери, тіктокер",
    "Порошенчука, порошенчук",
    "Бренлі, бренлі",
    "Саламаро, саламаро"
  })
  void theBestLemmaIsTheOneOfADictionary(String form, String lemma) {
    assertThat(guess(form).best()).isEqualTo(lemma);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ТЦК", "РНБО", "ЗСУ", "тцк", "зсу", "HIMARS", "Су-35", "F-16", "COVID", "дзвк", "юа",
        "т.зв", "-", "--", "слово-", "", "Kиїв"
      })
  void abbreviationsCodesAndForeignWordsAreNotLemmatised(String word) {
    Guesses guesses = new Guesses();
    assertThat(GUESSER.guess(word.toCharArray(), 0, word.length(), guesses)).isFalse();
    assertThat(guesses.count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "кіберкомандуванню, кіберкомандування",
    "антикорупцсудами, антикорупцсуд",
    "дрони-камікадзе, дрони-камікадзе",
    "мінісубмаринами, мінісубмарина",
    "екс-нацкомісарам, екс-нацкомісар",
    "Київ-Сирського, київ-сирський"
  })
  void aKnownPartDeterminesTheLemma(String form, String lemma) {
    assertThat(guess(form).terms()).contains(lemma);
  }

  @Test
  void apostrophesAndCaseDoNotMatter() {
    assertThat(guess("Лук’янчуковському")).isEqualTo(guess("Лук'янчуковському"));
    assertThat(guess("СИРСЬКОГО").terms()).contains("сирський");
    assertThat(guess("Ґудзенчуком").best()).isEqualTo("гудзенчук");
  }

  @Property
  void anyCharactersGiveNoLemmaOrGoodOnes(@ForAll String before, @ForAll("words") String word) {
    char[] text = (before + word).toCharArray();
    Guesses guesses = new Guesses();

    boolean guessed = GUESSER.guess(text, before.length(), word.length(), guesses);

    assertThat(guesses.count()).isBetween(guessed ? 1 : 0, guessed ? 2 : 0);
    double sum = 0;
    char[] lemma = new char[Guesses.MAX_LETTERS];
    for (int i = 0; i < guesses.count(); i++) {
      assertThat(guesses.copyLemma(i, lemma, 0)).isPositive();
      sum += guesses.weight(i);
    }
    assertThat(sum).isEqualTo(guessed ? 1.0 : 0.0);
    assertThat(WeightedTerms.guessed(GUESSER, word, guesses))
        .isEqualTo(WeightedTerms.guessed(GUESSER, word, new Guesses()));
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> ukrainian =
        Arbitraries.strings().withChars("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАКОЄ'’-").ofMaxLength(80);
    return Arbitraries.oneOf(ukrainian, Arbitraries.strings());
  }

  @Test
  void manyThreadsGuessAlike() {
    List<String> words =
        IntStream.range(0, 2_000).mapToObj(i -> "Сирськ" + "ого".repeat(i % 3) + "ому").toList();
    List<WeightedTerms> alone = words.stream().map(LemmaGuesserTest::guess).toList();
    List<WeightedTerms> together = words.parallelStream().map(LemmaGuesserTest::guess).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void aDamagedFileIsRefusedWithTheReason() throws IOException {
    byte[] good = compiled();
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 1;
    byte[] older = good.clone();
    older[7] = 0;

    assertRefused(flipped, "checksum");
    assertRefused(Arrays.copyOf(good, good.length - 1), "cut off");
    assertRefused(new byte[0], "empty");
    assertRefused(new byte[64], "not a compiled guesser");
    assertRefused(older, "format version 0");
    assertThat(good).hasSizeLessThanOrEqualTo(4 << 20);
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> CompiledGuesser.read(new ByteArrayInputStream(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  static byte[] compiled() throws IOException {
    try (InputStream in = LemmaGuesser.class.getResourceAsStream(GuesserFormat.RESOURCE)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static WeightedTerms guess(String word) {
    return WeightedTerms.guessed(GUESSER, word, new Guesses());
  }
}
