package org.visnyk.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The lemma that is made of a form equals the one that the lexicon stores. */
class FoundFormTest {
  private final Lexicon lexicon = Lexicon.shared();
  private final Readings readings = new Readings();
  private int withOneReading;

  @Test
  void theLemmaMadeOfAFormIsTheLemmaOfTheLexicon() {
    lexicon.visitForms(
        lemma -> lemma % 16 == 1,
        (lemma, form, grammar) -> {
          check(form);
          // Remembered, and in other letters.
          check(form.toUpperCase(Locale.ROOT));
        });

    assertThat(withOneReading).isGreaterThan(50_000);
  }

  @Test
  void longWordsAndThoseWithAnotherEndingAreNoExceptions() {
    for (String form :
        List.of("йде", "ішла", "людей", "найкращий", "щонайсправедливішого", "Львова", "ґанку")) {
      check(form);
    }
    assertThat(withOneReading).isPositive();
  }

  private void check(String form) {
    char[] text = form.toCharArray();
    assertThat(lexicon.lookup(text, 0, text.length, readings)).as(form).isTrue();
    if (readings.count() > 1) {
      return;
    }
    withOneReading++;
    char[] made = new char[Lexicon.MOST_LETTERS];
    char[] stored = new char[Lexicon.MOST_LETTERS];
    int madeLength = lexicon.copyLemma(readings, text.length, made, 0);
    int storedLength = lexicon.copyLemma(readings.lemma(0), stored, 0);
    assertThat(new String(made, 0, madeLength))
        .as(form)
        .isEqualTo(new String(stored, 0, storedLength));
    assertThat(lexicon.isCapitalised(readings))
        .as(form)
        .isEqualTo(lexicon.isCapitalised(readings.lemma(0)));
  }
}
