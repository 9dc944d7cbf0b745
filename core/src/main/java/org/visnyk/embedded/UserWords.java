package org.visnyk.embedded;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.userlexicon.UserLexicon;
import org.visnyk.language.userlexicon.UserLexiconException;

/** Reads the user's words, and fails as {@link org.visnyk.NewsIndex#open} promises. Stateless. */
final class UserWords {
  private UserWords() {}

  static UserLexicon read(Path file, Lexicon dictionary) {
    try {
      return UserLexicon.read(file, dictionary);
    } catch (UserLexiconException e) {
      throw new IndexUnavailableException(
          Reason.USER_LEXICON,
          "the words in %s cannot be added to the dictionary; correct these lines:%n%s"
              .formatted(file, e.getMessage()),
          e);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file", e);
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static IndexUnavailableException unreadable(Path file, String why, IOException cause) {
    return new IndexUnavailableException(
        Reason.USER_LEXICON,
        "the user lexicon at %s cannot be read: %s; check the path, or leave the option out"
            .formatted(file, why),
        cause);
  }
}
