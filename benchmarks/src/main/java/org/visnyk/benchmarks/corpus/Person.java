package org.visnyk.benchmarks.corpus;

import java.util.List;
import org.visnyk.benchmarks.corpus.Lexeme.Concord;
import org.visnyk.benchmarks.corpus.Lexeme.GrammaticalCase;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;

/**
 * A person in the news.
 *
 * @param firstName the first name
 * @param surname the surname with its masculine paradigm
 */
record Person(Noun firstName, Noun surname) {
  /** Endings of surnames that are indeclinable for women. */
  private static final List<String> UNDECLINED_FOR_WOMEN = List.of("енко", "ук", "юк", "ич", "ак");

  Person {
    if (!canBear(firstName, surname)) {
      throw new IllegalArgumentException(
          "%s has no feminine paradigm here".formatted(surname.lemma()));
    }
  }

  static boolean canBear(Noun firstName, Noun surname) {
    return firstName.gender() == Concord.MASCULINE
        || UNDECLINED_FOR_WOMEN.stream().anyMatch(surname.lemma()::endsWith);
  }

  Concord concord() {
    return firstName.gender();
  }

  String firstName(GrammaticalCase grammaticalCase) {
    return firstName.form(false, grammaticalCase);
  }

  String surname(GrammaticalCase grammaticalCase) {
    return concord() == Concord.FEMININE ? surname.lemma() : surname.form(false, grammaticalCase);
  }
}
