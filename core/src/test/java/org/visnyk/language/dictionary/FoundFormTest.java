package org.visnyk.language.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The lemma that is derived from a form equals the one in the dictionary. */
class FoundFormTest {
  private final UkrainianDictionary dictionary = UkrainianDictionary.shared();
  private final FormAnalyses analyses = new FormAnalyses();
  private int withOneReading;

  @Test
  void theDerivedLemmaIsTheLemmaOfTheDictionary() {
    dictionary.visitForms(
        lemma -> lemma % 16 == 1,
        (lemma, form, grammar) -> {
          check(form);
          // From the cache, and in upper case.
          check(form.toUpperCase(Locale.ROOT));
        });

    assertThat(withOneReading).isGreaterThan(50_000);
  }

  @Test
  void longWordsAndWordsWithLongEndingsAreNoException() {
    for (String form :
        List.of("йде", "ішла", "людей", "найкращий", "щонайсправедливішого", "Львова", "ґанку")) {
      check(form);
    }
    assertThat(withOneReading).isPositive();
  }

  private void check(String form) {
    char[] text = form.toCharArray();
    assertThat(dictionary.lookup(text, 0, text.length, analyses)).as(form).isTrue();
    if (analyses.count() > 1) {
      return;
    }
    withOneReading++;
    char[] made = new char[UkrainianDictionary.MAX_LETTERS];
    char[] stored = new char[UkrainianDictionary.MAX_LETTERS];
    int madeLength = dictionary.copyLemma(analyses, text.length, made, 0);
    int storedLength = dictionary.copyLemma(analyses.lemma(0), stored, 0);
    assertThat(new String(made, 0, madeLength))
        .as(form)
        .isEqualTo(new String(stored, 0, storedLength));
    assertThat(dictionary.isCapitalised(analyses))
        .as(form)
        .isEqualTo(dictionary.isCapitalised(analyses.lemma(0)));
  }
}
