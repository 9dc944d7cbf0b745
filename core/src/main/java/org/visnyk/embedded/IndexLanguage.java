package org.visnyk.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.visnyk.IndexOptions;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.UsedDictionary;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * The words that an index is opened with: a dictionary and what the user adds to it. Safe for any
 * number of threads.
 *
 * @param otherDictionary a dictionary instead of the one that comes with the library
 * @param dictionary what the index remembers of it
 * @param userWords the words that are added
 */
record IndexLanguage(
    Optional<UkrainianDictionary> otherDictionary,
    UsedDictionary dictionary,
    UserWordsFile userWords) {

  /** Reads the files that the options name, and fails as NewsIndex.open promises. */
  static IndexLanguage read(IndexOptions options) {
    Optional<UkrainianDictionary> other = options.dictionary().map(IndexLanguage::readDictionary);
    UsedDictionary used =
        other
            .map(dictionary -> new UsedDictionary(dictionary.fingerprint(), nameOf(options)))
            .orElse(UsedDictionary.STANDARD);
    UserWordsFile added =
        new UserWordsFile(options.userWords(), () -> other.orElseGet(UkrainianDictionary::shared));
    return new IndexLanguage(other, used, added);
  }

  private static UkrainianDictionary readDictionary(Path file) {
    try {
      return UkrainianDictionary.read(file);
    } catch (IOException e) {
      throw new IndexUnavailableException(Reason.DICTIONARY, String.valueOf(e.getMessage()), e);
    }
  }

  private static String nameOf(IndexOptions options) {
    return options.dictionary().map(Path::getFileName).map(Path::toString).orElse("");
  }

  NewsAnalyzer forArticles() {
    return analyzer(Source.TEXT);
  }

  NewsAnalyzer forQueries() {
    return analyzer(Source.QUERY);
  }

  private NewsAnalyzer analyzer(Source source) {
    return new NewsAnalyzer(
        source, () -> otherDictionary.orElseGet(UkrainianDictionary::shared), userWords);
  }
}
