package org.visnyk.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.visnyk.IndexOptions;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.analysis.UkrainianNewsAnalyzer;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.index.UsedDictionary;
import org.visnyk.language.lexicon.Lexicon;

/**
 * The words that an index is opened with: a dictionary and what the user adds to it. Safe for any
 * number of threads.
 *
 * @param otherLexicon a dictionary instead of the one that comes with the library
 * @param dictionary what the index remembers of it
 * @param userWords the words that are added
 */
record Vocabulary(Optional<Lexicon> otherLexicon, UsedDictionary dictionary, UserWords userWords) {

  /** Reads the files that the options name, and fails as NewsIndex.open promises. */
  static Vocabulary read(IndexOptions options) {
    Optional<Lexicon> other = options.dictionary().map(Vocabulary::readDictionary);
    UsedDictionary used =
        other
            .map(lexicon -> new UsedDictionary(lexicon.fingerprint(), nameOf(options)))
            .orElse(UsedDictionary.STANDARD);
    UserWords added = new UserWords(options.userLexicon(), () -> other.orElseGet(Lexicon::shared));
    return new Vocabulary(other, used, added);
  }

  private static Lexicon readDictionary(Path file) {
    try {
      return Lexicon.read(file);
    } catch (IOException e) {
      throw new IndexUnavailableException(Reason.DICTIONARY, String.valueOf(e.getMessage()), e);
    }
  }

  private static String nameOf(IndexOptions options) {
    return options.dictionary().map(Path::getFileName).map(Path::toString).orElse("");
  }

  UkrainianNewsAnalyzer forArticles() {
    return otherLexicon
        .map(lexicon -> new UkrainianNewsAnalyzer(lexicon, userWords))
        .orElseGet(() -> new UkrainianNewsAnalyzer(userWords));
  }

  UkrainianNewsQueryAnalyzer forQueries() {
    return otherLexicon
        .map(lexicon -> new UkrainianNewsQueryAnalyzer(lexicon, userWords))
        .orElseGet(() -> new UkrainianNewsQueryAnalyzer(userWords));
  }
}
