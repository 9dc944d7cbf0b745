package org.visnyk.language.word;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserForm;
import org.visnyk.language.userwords.UserWords;

/**
 * The words that an analysis knows. Immutable; other user words mean another object.
 *
 * @param dictionary the base dictionary
 * @param userWords the words that a user added to it, perhaps none
 * @param trustsLowerCase whether a word in lower case cannot be a name: true for edited text, false
 *     for queries
 */
public record KnownWords(
    UkrainianDictionary dictionary, UserWords userWords, boolean trustsLowerCase) {

  /** Whether the words of a query are analysed rather than those of a text. */
  public boolean areOfQuery() {
    return !trustsLowerCase;
  }

  /** The same with other user words. */
  public KnownWords with(UserWords words) {
    return new KnownWords(dictionary, words, trustsLowerCase);
  }

  /** The form that a user added, or {@code null} if none did. */
  public @Nullable UserForm userForm(char[] text, int start, int length) {
    return userWords.isEmpty() ? null : userWords.find(text, start, length);
  }
}
