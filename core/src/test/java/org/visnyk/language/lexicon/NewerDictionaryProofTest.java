package org.visnyk.language.lexicon;

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

/**
 * The dictionary of LanguageTool, compiled; skipped unless the build has the profile {@code
 * newer-dictionary}, which brings it along.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewerDictionaryProofTest extends LexiconProof {
  private static final long MEGABYTE = 1 << 20;

  NewerDictionaryProofTest() throws IOException {
    super(dictionary(), compile(dictionary()), 3_917_041);
  }

  private static Dictionary dictionary() throws IOException {
    URL dictionary =
        NewerDictionaryProofTest.class
            .getClassLoader()
            .getResource("org/languagetool/resource/uk/ukrainian.dict");
    Assumptions.assumeTrue(dictionary != null, "the newer dictionary is not on the class path");
    return Dictionary.read(dictionary);
  }

  private static Lexicon compile(Dictionary dictionary) throws IOException {
    ByteArrayOutputStream compiled = new ByteArrayOutputStream();
    LexiconCompiler.compile(dictionary, compiled);
    return Lexicon.read(new ByteArrayInputStream(compiled.toByteArray()));
  }

  @Test
  void knowsWhatIsNewAndKeepsGhes() {
    assertThat(lexicon().readings("шахедами")).extracting(Reading::lemma).contains("шахед");
    assertThat(lexicon().readings("грунт")).extracting(Reading::lemma).contains("ґрунт");
    assertThat(lexicon().readings("ТЦК")).extracting(Reading::lemma).contains("ТЦК");
    assertThat(lexicon().readings("хто").getFirst().grammar().is(PartOfSpeech.PRONOUN)).isTrue();
    List<Reading> both = lexicon().readings("києві");
    assertThat(both).extracting(Reading::lemma).containsExactly("кий", "Київ", "Кий");
  }

  @Test
  void takesLessThanSixtyFourMegabytes() {
    System.setProperty("jol.magicFieldOffset", "true");
    long standard = GraphLayout.parseInstance(Lexicon.shared()).totalSize();
    long newer = GraphLayout.parseInstance(lexicon()).totalSize();

    System.out.printf("Lexicon: %,d bytes of heap, the newer one %,d%n", standard, newer);
    assertThat(newer).isBetween(MEGABYTE, 64 * MEGABYTE);
  }
}
