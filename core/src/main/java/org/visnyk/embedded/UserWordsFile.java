package org.visnyk.embedded;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.userwords.UserWordsException;

/**
 * The user words in force, and the file that they are read from; fails as {@link
 * org.visnyk.NewsIndex} specifies. Safe for any number of threads.
 */
final class UserWordsFile implements Supplier<UserWords> {
  private final Optional<Path> file;
  private final Supplier<UkrainianDictionary> dictionary;
  private volatile UserWords words;
  private volatile int readings;

  /**
   * Reads the file, if there is one.
   *
   * @param dictionary where its examples are looked up
   */
  UserWordsFile(Optional<Path> file, Supplier<UkrainianDictionary> dictionary) {
    this.file = file;
    this.dictionary = dictionary;
    this.words = file.map(this::read).orElse(UserWords.empty());
  }

  @Override
  public UserWords get() {
    return words;
  }

  /** How often the file was read again. */
  int readings() {
    return readings;
  }

  /** Reads the file again; one thread at a time, so that the last read is in force. */
  synchronized void reload() {
    words =
        read(
            file.orElseThrow(
                () ->
                    new IndexUnavailableException(
                        Reason.USER_WORDS,
                        "the index was opened without user words, so there is no file to read"
                            + " again; name its file with IndexOptions.builder().userWords(file)",
                        null)));
    readings++;
  }

  private UserWords read(Path file) {
    try {
      return UserWords.read(file, dictionary.get());
    } catch (UserWordsException e) {
      throw new IndexUnavailableException(
          Reason.USER_WORDS,
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
        Reason.USER_WORDS,
        "the user words at %s cannot be read: %s; check the path, or leave the option out"
            .formatted(file, why),
        cause);
  }
}
