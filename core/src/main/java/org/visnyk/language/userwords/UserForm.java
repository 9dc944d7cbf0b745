package org.visnyk.language.userwords;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.text.NormalForm;

/**
 * A form of one or more lemmas that a user added. Immutable.
 *
 * @param text the form in normal form
 * @param lemmas its lemmas, in the order of the file
 * @param model the dictionary form with the same grammar; {@code null} unless a lemma declines like
 *     an example
 */
public record UserForm(String text, List<Lemma> lemmas, @Nullable Model model) {
  /**
   * A form of the dictionary.
   *
   * @param lemma its lemma, with the capitals that the dictionary writes
   * @param form the form in normal form
   */
  public record Model(String lemma, String form) {}

  /**
   * A lemma that a user added.
   *
   * @param text the lemma in normal form, as it is indexed
   * @param isName whether the user wrote it with a capital
   * @param isGuessed whether the guesser decides which other forms it has
   */
  public record Lemma(String text, boolean isName, boolean isGuessed) {}

  /** Takes an unmodifiable copy of the list. */
  public UserForm {
    lemmas = List.copyOf(lemmas);
  }

  /** Whether all lemmas are names, which edited text capitalises. */
  public boolean isNameOnly() {
    for (int i = 0; i < lemmas.size(); i++) {
      if (!lemmas.get(i).isName()) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is a lemma whose other forms the guesser decides. */
  boolean isGuessedLemma() {
    for (int i = 0; i < lemmas.size(); i++) {
      if (lemmas.get(i).isGuessed() && lemmas.get(i).text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  boolean isWritten(char[] word, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != NormalForm.of(word[start + i])) {
        return false;
      }
    }
    return true;
  }
}
