package org.visnyk.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import morfologik.stemming.Dictionary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;

class UkrainianDictionaryTest {
  private final UkrainianDictionary dictionary = UkrainianDictionary.shared();

  @Test
  void givesLemmasWithTheirCapitalsAndGrammar() {
    List<FormAnalysis> analyses = dictionary.analyses("Києві");

    assertThat(analyses).extracting(FormAnalysis::lemma).containsExactly("кий", "Кий", "Київ");
    assertThat(analyses.getLast().grammar().is(PartOfSpeech.NOUN)).isTrue();
    assertThat(analyses.getLast().grammar().slots() & Grammar.slotsOfCase("v_mis")).isNotZero();
    assertThat(analyses.getLast().grammar().slots() & Grammar.slotsOfCase("v_rod")).isZero();
  }

  @Test
  void ignoresCaseApostrophesAndGhe() {
    assertThat(dictionary.analyses("П’ЯТЬ")).isEqualTo(dictionary.analyses("п'ять")).isNotEmpty();
    assertThat(dictionary.analyses("ґрунт")).isEqualTo(dictionary.analyses("грунт")).isNotEmpty();
    assertThat(dictionary.analyses("нато").getFirst().lemma()).isEqualTo("НАТО");
  }

  @Test
  void hasOnlyUkrainianWords() {
    for (String word : List.of("", "київл", "kyiv", "ы", "київ1", "а".repeat(1_000))) {
      assertThat(dictionary.analyses(word)).as(word).isEmpty();
    }
  }

  @Property
  void anyCharactersAreLookedUpWithoutError(@ForAll String word) {
    dictionary.analyses(word).forEach(analysis -> assertThat(analysis.lemma()).isNotEmpty());
  }

  @Test
  void concurrentLookupsGiveTheSameResults() throws Exception {
    List<String> forms =
        List.of("Києві", "стали", "мати", "ґрунт", "переговорах", "замок", "нежить");
    List<List<FormAnalysis>> alone = forms.stream().map(dictionary::analyses).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<List<List<FormAnalysis>>> task =
          () -> {
            List<List<FormAnalysis>> last = List.of();
            for (int i = 0; i < 2_000; i++) {
              last = forms.stream().map(dictionary::analyses).toList();
              if (!last.equals(alone)) {
                return last;
              }
            }
            return last;
          };
      List<Future<List<List<FormAnalysis>>>> results =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> task).toList());
      for (Future<List<List<FormAnalysis>>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void compilationIsDeterministic() throws IOException {
    Dictionary dictionary =
        Dictionary.read(
            UkrainianDictionaryTest.class
                .getClassLoader()
                .getResource("ua/net/nlp/ukrainian.dict"));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    DictionaryCompiler.compile(dictionary, again);

    assertThat(Arrays.equals(again.toByteArray(), resource())).isTrue();
  }

  @Test
  void aDamagedResourceIsRefusedWithItsReason() throws IOException {
    byte[] whole = resource();
    byte[] flipped = whole.clone();
    flipped[flipped.length / 2] ^= 1;
    byte[] newer = whole.clone();
    newer[4]++;

    assertRefused(new byte[0], "empty or cut off");
    assertRefused(Arrays.copyOf(whole, whole.length - 1), "cut off");
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "longer than it says");
    assertRefused(flipped, "checksum");
    assertRefused(newer, "format version 3");
    assertRefused("no lexicon at all".getBytes(StandardCharsets.UTF_8), "not a compiled");
  }

  private static void assertRefused(byte[] compiled, String reason) {
    assertThatThrownBy(() -> UkrainianDictionary.read(new ByteArrayInputStream(compiled)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  private static byte[] resource() throws IOException {
    try (InputStream in =
        UkrainianDictionary.class.getResourceAsStream(DictionaryFormat.RESOURCE)) {
      return in.readAllBytes();
    }
  }
}
