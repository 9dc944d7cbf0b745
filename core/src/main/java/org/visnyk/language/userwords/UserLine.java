package org.visnyk.language.userwords;

import java.util.List;
import org.visnyk.language.userwords.Declension.Guessed;
import org.visnyk.language.userwords.Declension.Indeclinable;
import org.visnyk.language.userwords.Declension.Like;
import org.visnyk.language.userwords.Declension.Listed;

/**
 * A line of the file. Immutable.
 *
 * @param number of the line, from 1
 * @param lemma the lemma with its capitals
 * @param declension how it declines
 */
record UserLine(int number, String lemma, Declension declension) {
  private static final char FORMS = ':';
  private static final char LIKE = '~';
  private static final String NOTHING = "!";

  /**
   * Reads a line that is neither empty nor a comment.
   *
   * @throws IllegalArgumentException if it is in none of the ways; the message says what is wrong
   */
  static UserLine parse(int number, String line) {
    int forms = line.indexOf(FORMS);
    int like = line.indexOf(LIKE);
    if (forms < 0 && like < 0) {
      return new UserLine(number, WordCheck.lemma(line.strip()), new Guessed());
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
          "no forms stand behind \":\"; list them, or write \"~ !\" if the word does not decline");
    }
    return new Listed(
        List.of(rest.split("[\\s,]+")).stream()
            .filter(f -> !f.isEmpty())
            .map(WordCheck::form)
            .toList());
  }

  private static Declension like(String rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(
          "no example stands behind \"~\"; name a word of the dictionary that declines alike, or"
              + " \"!\"");
    }
    return rest.equals(NOTHING) ? new Indeclinable() : new Like(WordCheck.form(rest));
  }
}
