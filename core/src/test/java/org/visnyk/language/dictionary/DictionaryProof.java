package org.visnyk.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.junit.jupiter.api.Test;
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;
import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.NormalForm;

/**
 * Proves that lookups in a compiled dictionary equal those of morfologik in its source, for every
 * form and for words that are no forms. Spellings that differ in case or {@code ґ} are one form,
 * which has the lemmas of all of them, each lemma once with all its tags.
 */
abstract class DictionaryProof {
  private static final int NON_WORDS = 1_000_000;
  private static final long SEED = 20_200_315;

  private final Dictionary source;
  private final DictionaryLookup lookup;
  private final UkrainianDictionary dictionary;
  private final int forms;
  private final FormAnalyses analyses = new FormAnalyses();
  private int compared;

  /** Spellings that differ from the form, by form. */
  private final Map<String, List<String>> otherSpellings = new HashMap<>();

  DictionaryProof(Dictionary source, UkrainianDictionary dictionary, int forms) {
    this.source = source;
    this.lookup = new DictionaryLookup(source);
    this.dictionary = dictionary;
    this.forms = forms;
    String previous = "";
    for (WordData word : new DictionaryLookup(source)) {
      String spelling = word.getWord().toString();
      if (!spelling.equals(previous) && !spelling.equals(NormalForm.of(spelling))) {
        otherSpellings
            .computeIfAbsent(NormalForm.of(spelling), form -> new ArrayList<>())
            .add(spelling);
      }
      previous = spelling;
    }
  }

  final UkrainianDictionary dictionary() {
    return dictionary;
  }

  @Test
  void everyFormHasTheLemmasAndTagsOfTheDictionaryInItsOrder() {
    Set<String> left = new HashSet<>(otherSpellings.keySet());
    int found = 0;
    String previous = "";
    for (WordData word : new DictionaryLookup(source)) {
      String form = word.getWord().toString();
      if (!form.equals(previous) && form.equals(NormalForm.of(form))) {
        assertReadings(form, expected(form));
        left.remove(form);
        found++;
      }
      previous = form;
    }
    left.forEach(form -> assertReadings(form, expected(form)));
    assertThat(found + left.size()).isEqualTo(forms);
    int[] all = {0};
    int emptySlot = 0;
    dictionary.visitForms(lemma -> lemma != emptySlot, (lemma, form, grammar) -> all[0]++);
    assertThat(all[0]).as("analyses of the dictionary").isEqualTo(compared);
  }

  @Test
  void aWordThatTheDictionaryLacksHasNoAnalysis() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> sample = sample(random);
    int nonWords = 0;
    while (nonWords < NON_WORDS) {
      String mutant = mutate(sample.get(random.nextInt(sample.size())), random);
      char[] text = mutant.toCharArray();
      boolean known = !expected(NormalForm.of(mutant)).isEmpty();
      if (dictionary.lookup(text, 0, text.length, analyses) != known) {
        assertThat(dictionary.analyses(mutant))
            .as("seed %d: %s", SEED, mutant)
            .hasSize(known ? 1 : 0);
      }
      nonWords += known ? 0 : 1;
    }
    assertThat(nonWords).isEqualTo(NON_WORDS);
  }

  /** The analyses of all spellings of a form: each lemma with its tags. */
  private List<String> expected(String form) {
    Map<String, Set<String>> tags = new LinkedHashMap<>();
    addReadings(form, tags);
    otherSpellings.getOrDefault(form, List.of()).forEach(other -> addReadings(other, tags));
    return tags.entrySet().stream()
        .map(lemma -> lemma.getKey() + " " + String.join("|", lemma.getValue()))
        .toList();
  }

  private void addReadings(String spelling, Map<String, Set<String>> tags) {
    for (WordData word : lookup.lookup(spelling)) {
      tags.computeIfAbsent(word.getStem().toString(), lemma -> new LinkedHashSet<>())
          .add(word.getTag().toString());
    }
  }

  private void assertReadings(String form, List<String> expected) {
    compared += expected.size();
    List<FormAnalysis> found = dictionary.analyses(form);
    boolean same = found.size() == expected.size();
    for (int i = 0; same && i < found.size(); i++) {
      same = (found.get(i).lemma() + " " + found.get(i).grammar().tag()).equals(expected.get(i));
    }
    if (!same) {
      assertThat(found)
          .as(form)
          .extracting(analysis -> analysis.lemma() + " " + analysis.grammar().tag())
          .isEqualTo(expected);
    }
  }

  /** About every fiftieth form. */
  private List<String> sample(SplittableRandom random) {
    List<String> forms = new ArrayList<>();
    for (WordData word : new DictionaryLookup(source)) {
      if (random.nextInt(50) == 0) {
        forms.add(word.getWord().toString());
      }
    }
    return forms;
  }

  /** A form with one letter added, removed or replaced, or with two letters swapped. */
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
