package org.visnyk.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.visnyk.language.text.Alphabet;

/** The compiled lexicon says what the dictionary says: of every form, and of what is no form. */
class LexiconProofTest {
  private static final int FORMS = 3_398_884;
  private static final int NON_WORDS = 1_000_000;
  private static final long SEED = 20_200_315;

  private static Dictionary dictionary;
  private final Lexicon lexicon = Lexicon.shared();
  private final Readings readings = new Readings();

  @BeforeAll
  static void readDictionary() throws IOException {
    dictionary =
        Dictionary.read(
            LexiconProofTest.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict"));
  }

  @Test
  void everyFormHasTheLemmasAndTagsOfTheDictionaryInItsOrder() {
    int forms = 0;
    List<String> expected = new ArrayList<>();
    String previous = "";
    for (WordData word : new DictionaryLookup(dictionary)) {
      String form = word.getWord().toString();
      if (!form.equals(previous)) {
        forms += previous.isEmpty() ? 0 : 1;
        assertReadings(previous, expected);
        expected.clear();
        previous = form;
      }
      expected.add(word.getStem() + " " + word.getTag());
    }
    assertReadings(previous, expected);
    assertThat(forms + 1).isEqualTo(FORMS);
  }

  @Test
  void aWordThatTheDictionaryLacksIsLacking() {
    DictionaryLookup lookup = new DictionaryLookup(dictionary);
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> forms = sample(random);
    int nonWords = 0;
    while (nonWords < NON_WORDS) {
      String mutant = mutate(forms.get(random.nextInt(forms.size())), random);
      char[] text = mutant.toCharArray();
      boolean known = !lookup.lookup(mutant).isEmpty();
      if (lexicon.lookup(text, 0, text.length, readings) != known) {
        assertThat(lexicon.readings(mutant)).as("seed %d: %s", SEED, mutant).hasSize(known ? 1 : 0);
      }
      nonWords += known ? 0 : 1;
    }
    assertThat(nonWords).isEqualTo(NON_WORDS);
  }

  private void assertReadings(String form, List<String> expected) {
    if (expected.isEmpty()) {
      return;
    }
    List<Reading> found = lexicon.readings(form);
    boolean same = found.size() == expected.size();
    for (int i = 0; same && i < found.size(); i++) {
      same = (found.get(i).lemma() + " " + found.get(i).grammar().tag()).equals(expected.get(i));
    }
    if (!same) {
      assertThat(found)
          .as(form)
          .extracting(reading -> reading.lemma() + " " + reading.grammar().tag())
          .isEqualTo(expected);
    }
  }

  /** Every fiftieth form or so. */
  private static List<String> sample(SplittableRandom random) {
    List<String> forms = new ArrayList<>();
    for (WordData word : new DictionaryLookup(dictionary)) {
      if (random.nextInt(50) == 0) {
        forms.add(word.getWord().toString());
      }
    }
    return forms;
  }

  /** A near miss: one letter more, less, other, or two in the wrong order. */
  private static String mutate(String form, SplittableRandom random) {
    StringBuilder mutant = new StringBuilder(form);
    int at = random.nextInt(form.length());
    char letter = Alphabet.LETTERS.charAt(random.nextInt(Alphabet.LETTERS.length()));
    switch (random.nextInt(4)) {
      case 0 -> mutant.insert(at, letter);
      case 1 -> mutant.deleteCharAt(at);
      case 2 -> mutant.setCharAt(at, letter);
      default -> {
        char moved = mutant.charAt(at);
        mutant.deleteCharAt(at).insert(random.nextInt(mutant.length() + 1), moved);
      }
    }
    return mutant.toString();
  }
}
