package org.visnyk.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openjdk.jol.info.GraphLayout;
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;

/**
 * Compares the compiled dictionary of LanguageTool with its source; skipped unless the build has
 * the profile {@code newer-dictionary}, which provides it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewerDictionaryProofTest extends DictionaryProof {
  private static final long MEGABYTE = 1 << 20;

  NewerDictionaryProofTest() throws IOException {
    super(source(), compile(source()), 3_917_041);
  }

  private static Dictionary source() throws IOException {
    URL dictionary =
        NewerDictionaryProofTest.class
            .getClassLoader()
            .getResource("org/languagetool/resource/uk/ukrainian.dict");
    Assumptions.assumeTrue(dictionary != null, "the newer dictionary is not on the class path");
    return Dictionary.read(dictionary);
  }

  private static UkrainianDictionary compile(Dictionary dictionary) throws IOException {
    ByteArrayOutputStream compiled = new ByteArrayOutputStream();
    DictionaryCompiler.compile(dictionary, compiled);
    return UkrainianDictionary.read(new ByteArrayInputStream(compiled.toByteArray()));
  }

  @Test
  void knowsNewWordsAndKeepsGhe() {
    assertThat(dictionary().analyses("шахедами")).extracting(FormAnalysis::lemma).contains("шахед");
    assertThat(dictionary().analyses("грунт")).extracting(FormAnalysis::lemma).contains("ґрунт");
    assertThat(dictionary().analyses("ТЦК")).extracting(FormAnalysis::lemma).contains("ТЦК");
    assertThat(dictionary().analyses("хто").getFirst().grammar().is(PartOfSpeech.PRONOUN)).isTrue();
    List<FormAnalysis> both = dictionary().analyses("києві");
    assertThat(both).extracting(FormAnalysis::lemma).containsExactly("кий", "Київ", "Кий");
  }

  @Test
  void takesLessThanSixtyFourMegabytes() {
    System.setProperty("jol.magicFieldOffset", "true");
    long standard = GraphLayout.parseInstance(UkrainianDictionary.shared()).totalSize();
    long newer = GraphLayout.parseInstance(dictionary()).totalSize();

    System.out.printf("Dictionary: %,d bytes of heap, the newer one %,d%n", standard, newer);
    assertThat(newer).isBetween(MEGABYTE, 64 * MEGABYTE);
  }
}
