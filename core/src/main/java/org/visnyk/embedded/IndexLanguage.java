package org.visnyk.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.visnyk.IndexOptions;
import org.visnyk.IndexUnavailableException;
import org.visnyk.IndexUnavailableException.Reason;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.UsedDictionary;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * The words with which an index is opened: a dictionary and the user words. Safe for any number of
 * threads.
 *
 * @param otherDictionary a dictionary to use instead of the one in the library
 * @param dictionary how the index identifies it
 * @param userWords the user words
 */
record IndexLanguage(
    Optional<UkrainianDictionary> otherDictionary,
    UsedDictionary dictionary,
    UserWordsFile userWords) {

  /**
   * Reads the files that the options name; fails as {@link org.visnyk.NewsIndex#open} specifies.
   */
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
