package org.visnyk.language.userwords;

import java.util.List;

/**
 * A line of the file of user words. Immutable.
 *
 * @param number of the line, from 1
 * @param lemma the lemma with its capitals
 * @param declension how it declines
 */
record UserLine(int number, String lemma, Declension declension) {
  /** How the lemma declines. */
  sealed interface Declension {
    /** As the guesser predicts. */
    record Guessed() implements Declension {}

    /** The same in every case. */
    record Indeclinable() implements Declension {}

    /** By a list of forms. */
    record Listed(List<String> forms) implements Declension {}

    /** Like a lemma of the dictionary. */
    record Like(String example) implements Declension {}
  }

  private static final char FORMS = ':';
  private static final char LIKE = '~';
  private static final String INDECLINABLE = "!";

  /**
   * Reads a line that is neither empty nor a comment.
   *
   * @throws IllegalArgumentException if it has no valid syntax; the message says what is wrong
   */
  static UserLine parse(int number, String line) {
    int forms = line.indexOf(FORMS);
    int like = line.indexOf(LIKE);
    if (forms < 0 && like < 0) {
      return new UserLine(number, WordCheck.lemma(line.strip()), new Declension.Guessed());
    }
    if (forms >= 0 && like >= 0) {
      throw new IllegalArgumentException(
          "there are both \":\" and \"~\"; either list the forms or name an example");
    }
    String lemma = WordCheck.lemma(line.substring(0, Math.max(forms, like)).strip());
    String rest = line.substring(Math.max(forms, like) + 1).strip();
    return new UserLine(number, lemma, forms >= 0 ? listed(rest) : like(rest));
  }

  private static Declension listed(String rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(
          "no forms follow \":\"; list them, or write \"~ !\" if the word does not decline");
    }
    return new Declension.Listed(
        List.of(rest.split("[\\s,]+")).stream()
            .filter(f -> !f.isEmpty())
            .map(WordCheck::form)
            .toList());
  }

  private static Declension like(String rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(
          "no example follows \"~\"; name a word of the dictionary that declines alike, or"
              + " \"!\"");
    }
    return rest.equals(INDECLINABLE)
        ? new Declension.Indeclinable()
        : new Declension.Like(WordCheck.form(rest));
  }
}
