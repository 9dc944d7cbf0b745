package org.visnyk.embedded;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.userlexicon.UserLexicon;
import org.visnyk.language.userlexicon.UserLexiconException;

/**
 * The user's words that are in force, and the file they are read from; fails as {@link
 * org.visnyk.NewsIndex} promises. Safe for any number of threads.
 */
final class UserWords implements Supplier<UserLexicon> {
  private final Optional<Path> file;
  private final Supplier<Lexicon> dictionary;
  private volatile UserLexicon words;

  /**
   * Reads the file, if there is one.
   *
   * @param dictionary what its examples are looked up in
   */
  UserWords(Optional<Path> file, Supplier<Lexicon> dictionary) {
    this.file = file;
    this.dictionary = dictionary;
    this.words = file.map(this::read).orElse(UserLexicon.empty());
  }

  @Override
  public UserLexicon get() {
    return words;
  }

  /** Reads the file again; one at a time, so that what was read last is in force. */
  synchronized void reload() {
    words =
        read(
            file.orElseThrow(
                () ->
                    new IndexUnavailableException(
                        Reason.USER_LEXICON,
                        "the index was opened without a user lexicon, so there is none to read"
                            + " again; name its file with IndexOptions.builder().userLexicon(file)",
                        null)));
  }

  private UserLexicon read(Path file) {
    try {
      return UserLexicon.read(file, dictionary.get());
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
