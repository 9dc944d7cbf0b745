package org.visnyk.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of dictionaries that are made in another way than the one of the library. */
class LexiconCompilerTest {
  private static final String DICTIONARY = "ua/net/nlp/ukrainian.dict";

  @TempDir private Path folder;

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void aLemmaForEachTagIsOneReadingWithAllTags() throws IOException {
    Lexicon lexicon =
        compile(
            "мати мата noun:inanim:f:v_rod",
            "мати мати noun:anim:f:v_naz",
            "мати мати verb:imperf:inf",
            "мати мата noun:inanim:p:v_naz");

    assertThat(lexicon.readings("мати"))
        .extracting(Reading::lemma, reading -> reading.grammar().tag())
        .containsExactly(
            tuple("мата", "noun:inanim:f:v_rod|noun:inanim:p:v_naz"),
            tuple("мати", "noun:anim:f:v_naz|verb:imperf:inf"));
  }

  @Test
  void spellingsOfOneFormShareItAndTheSmallOneComesFirst() throws IOException {
    Lexicon lexicon =
        compile(
            "Замку Замок noun:inanim:m:v_rod:prop",
            "замку замок noun:inanim:m:v_rod",
            "Ґава Ґава noun:anim:f:v_naz:prop:lname",
            "грати грати verb:imperf:inf",
            "ґрати ґрати noun:inanim:p:v_naz",
            "грат ґрати noun:inanim:p:v_rod",
            "ґрат ґрати noun:inanim:p:v_rod");

    assertThat(lemmas(lexicon, "ЗАМКУ")).containsExactly("замок", "Замок");
    assertThat(lemmas(lexicon, "ґрати")).containsExactly("грати", "ґрати");
    assertThat(lemmas(lexicon, "грати")).containsExactly("грати", "ґрати");
    assertThat(lemmas(lexicon, "грат")).containsExactly("ґрати");
    assertThat(lemmas(lexicon, "гава")).containsExactly("Ґава");
  }

  @Test
  void ghesChangeNothingInTheCaseOfALemma() throws IOException {
    Lexicon lexicon =
        compile(
            "ґанок ґанок noun:inanim:m:v_naz",
            "Ґава Ґава noun:anim:f:v_naz:prop",
            "ҐЕС ҐЕС noun:inanim:f:v_naz:abbr",
            "ґаЛа ґаЛа noun:inanim:f:v_naz");

    assertThat(lexicon.isCapitalised(handle(lexicon, "ґанок"))).isFalse();
    assertThat(lexicon.isCapitalised(handle(lexicon, "ґава"))).isTrue();
    assertThat(lexicon.isAbbreviation(handle(lexicon, "ґава"))).isFalse();
    assertThat(lexicon.isAbbreviation(handle(lexicon, "ґес"))).isTrue();
    assertThat(lemmas(lexicon, "ґес")).containsExactly("ҐЕС");
    assertThat(lemmas(lexicon, "гала")).containsExactly("ґаЛа");
    char[] term = new char[Lexicon.MOST_LETTERS];
    int length = lexicon.copyLemma(handle(lexicon, "ґанок"), term, 0);
    assertThat(new String(term, 0, length)).isEqualTo("ганок");
  }

  @Test
  void aLetterThatIsNotUkrainianIsNamed() {
    assertThatThrownBy(() -> compile("рыба рыба noun"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ы in рыба");
  }

  @Test
  void aFileIsCompiledByNameAndNotAgainWhileItIsCurrent() throws IOException {
    Path target = Files.writeString(folder.resolve("some.lexicon"), "newer than all classes");

    assertThat(run(DICTIONARY, target.toString())).isZero();
    assertThat(target).hasContent("newer than all classes");
  }

  @Test
  void whatIsNoDictionaryIsNamed() {
    Path target = folder.resolve("some.lexicon");

    assertThat(run("no/such.dict", target.toString())).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("no/such.dict");
    assertThat(run(target.toString())).isEqualTo(2);
    assertThat(target).doesNotExist();
  }

  @Test
  void aFileIsInMemoryOnceWhateverItsPath() throws IOException {
    Path one = SmallDictionary.write(folder.resolve("one.lexicon"), "рік рік noun:inanim:m:v_naz");
    Path copy = Files.copy(one, folder.resolve("copy.lexicon"));
    Path other =
        SmallDictionary.write(folder.resolve("x.lexicon"), "день день noun:inanim:m:v_naz");

    assertThat(Lexicon.read(copy)).isSameAs(Lexicon.read(one));
    assertThat(Lexicon.read(other).fingerprint())
        .matches("[0-9a-f]{8}")
        .isNotEqualTo(Lexicon.read(one).fingerprint());
  }

  private int run(String... arguments) {
    return LexiconCompiler.run(new PrintStream(errors, true, StandardCharsets.UTF_8), arguments);
  }

  private static Lexicon compile(String... entries) throws IOException {
    return Lexicon.read(new ByteArrayInputStream(SmallDictionary.compile(entries)));
  }

  private static List<String> lemmas(Lexicon lexicon, String form) {
    return lexicon.readings(form).stream().map(Reading::lemma).toList();
  }

  private static int handle(Lexicon lexicon, String form) {
    Readings readings = new Readings();
    lexicon.lookup(form.toCharArray(), 0, form.length(), readings);
    return readings.lemma(0);
  }
}
