package org.visnyk.language.dictionary;

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
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;

/** Compiling dictionaries with conventions other than those of the dictionary of the library. */
class DictionaryCompilerTest {
  private static final String DICTIONARY = "ua/net/nlp/ukrainian.dict";

  @TempDir private Path folder;

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void aLemmaRepeatedForEachTagIsOneAnalysisWithAllTags() throws IOException {
    UkrainianDictionary dictionary =
        compile(
            "мати мата noun:inanim:f:v_rod",
            "мати мати noun:anim:f:v_naz",
            "мати мати verb:imperf:inf",
            "мати мата noun:inanim:p:v_naz");

    assertThat(dictionary.analyses("мати"))
        .extracting(FormAnalysis::lemma, analysis -> analysis.grammar().tag())
        .containsExactly(
            tuple("мата", "noun:inanim:f:v_rod|noun:inanim:p:v_naz"),
            tuple("мати", "noun:anim:f:v_naz|verb:imperf:inf"));
  }

  @Test
  void spellingsThatDifferInCaseAreOneFormWithTheLowerCaseFirst() throws IOException {
    UkrainianDictionary dictionary =
        compile(
            "Замку Замок noun:inanim:m:v_rod:prop",
            "замку замок noun:inanim:m:v_rod",
            "Ґава Ґава noun:anim:f:v_naz:prop:lname",
            "грати грати verb:imperf:inf",
            "ґрати ґрати noun:inanim:p:v_naz",
            "грат ґрати noun:inanim:p:v_rod",
            "ґрат ґрати noun:inanim:p:v_rod");

    assertThat(lemmas(dictionary, "ЗАМКУ")).containsExactly("замок", "Замок");
    assertThat(lemmas(dictionary, "ґрати")).containsExactly("грати", "ґрати");
    assertThat(lemmas(dictionary, "грати")).containsExactly("грати", "ґрати");
    assertThat(lemmas(dictionary, "грат")).containsExactly("ґрати");
    assertThat(lemmas(dictionary, "гава")).containsExactly("Ґава");
  }

  @Test
  void gheDoesNotAffectTheCaseOfALemma() throws IOException {
    UkrainianDictionary dictionary =
        compile(
            "ґанок ґанок noun:inanim:m:v_naz",
            "Ґава Ґава noun:anim:f:v_naz:prop",
            "ҐЕС ҐЕС noun:inanim:f:v_naz:abbr",
            "ґаЛа ґаЛа noun:inanim:f:v_naz");

    assertThat(dictionary.isCapitalised(handle(dictionary, "ґанок"))).isFalse();
    assertThat(dictionary.isCapitalised(handle(dictionary, "ґава"))).isTrue();
    assertThat(dictionary.isAbbreviation(handle(dictionary, "ґава"))).isFalse();
    assertThat(dictionary.isAbbreviation(handle(dictionary, "ґес"))).isTrue();
    assertThat(lemmas(dictionary, "ґес")).containsExactly("ҐЕС");
    assertThat(lemmas(dictionary, "гала")).containsExactly("ґаЛа");
    char[] term = new char[UkrainianDictionary.MAX_LETTERS];
    int length = dictionary.copyLemma(handle(dictionary, "ґанок"), term, 0);
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
    Path target = Files.writeString(folder.resolve("some.dictionary"), "newer than all classes");

    assertThat(run(DICTIONARY, target.toString())).isZero();
    assertThat(target).hasContent("newer than all classes");
  }

  @Test
  void anInvalidDictionaryIsNamed() {
    Path target = folder.resolve("some.dictionary");

    assertThat(run("no/such.dict", target.toString())).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("no/such.dict");
    assertThat(run(target.toString())).isEqualTo(2);
    assertThat(target).doesNotExist();
  }

  @Test
  void aFileIsInMemoryOnceWhateverItsPath() throws IOException {
    Path one =
        SmallDictionary.write(folder.resolve("one.dictionary"), "рік рік noun:inanim:m:v_naz");
    Path copy = Files.copy(one, folder.resolve("copy.dictionary"));
    Path other =
        SmallDictionary.write(folder.resolve("x.dictionary"), "день день noun:inanim:m:v_naz");

    assertThat(UkrainianDictionary.read(copy)).isSameAs(UkrainianDictionary.read(one));
    assertThat(UkrainianDictionary.read(other).fingerprint())
        .matches("[0-9a-f]{8}")
        .isNotEqualTo(UkrainianDictionary.read(one).fingerprint());
  }

  private int run(String... arguments) {
    return DictionaryCompiler.run(new PrintStream(errors, true, StandardCharsets.UTF_8), arguments);
  }

  private static UkrainianDictionary compile(String... entries) throws IOException {
    return UkrainianDictionary.read(new ByteArrayInputStream(SmallDictionary.compile(entries)));
  }

  private static List<String> lemmas(UkrainianDictionary dictionary, String form) {
    return dictionary.analyses(form).stream().map(FormAnalysis::lemma).toList();
  }

  private static int handle(UkrainianDictionary dictionary, String form) {
    FormAnalyses analyses = new FormAnalyses();
    dictionary.lookup(form.toCharArray(), 0, form.length(), analyses);
    return analyses.lemma(0);
  }
}
