package org.visnyk.language.userwords;

import java.util.List;

/** How a lemma declines, as a line of the file says it. */
sealed interface Declension {
  /** As the guesser finds. */
  record Guessed() implements Declension {}

  /** Not at all. */
  record Indeclinable() implements Declension {}

  /** By forms that are listed. */
  record Listed(List<String> forms) implements Declension {}

  /** Like a lemma of the dictionary. */
  record Like(String example) implements Declension {}
}
