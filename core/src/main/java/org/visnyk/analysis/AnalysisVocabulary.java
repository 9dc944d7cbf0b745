package org.visnyk.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;

/**
 * The words that an analysis knows, if it is to know others than those of the library: a dictionary
 * and user words, read from files. Immutable; one instance can serve any number of analyzers. Use
 * the same for an index and its queries.
 */
public final class AnalysisVocabulary {
  private final UkrainianDictionary dictionary;
  private final UserWords userWords;

  private AnalysisVocabulary(UkrainianDictionary dictionary, UserWords userWords) {
    this.dictionary = dictionary;
    this.userWords = userWords;
  }

  /** Starts with the dictionary of the library and no user words. */
  public static Builder builder() {
    return new Builder();
  }

  UkrainianDictionary dictionary() {
    return dictionary;
  }

  UserWords userWords() {
    return userWords;
  }

  static NewsAnalyzer analyzer(Source source, Supplier<AnalysisVocabulary> vocabulary) {
    return new NewsAnalyzer(
        source, () -> vocabulary.get().dictionary, () -> vocabulary.get().userWords);
  }

  /** The files of a vocabulary. For one thread at a time. */
  public static final class Builder {
    private @Nullable Path dictionary;
    private @Nullable Path userWords;

    private Builder() {}

    /** Replaces the dictionary of the library by a compiled one; by default it is kept. */
    public Builder dictionary(Path file) {
      dictionary = file;
      return this;
    }

    /** Adds the words of a file to the dictionary; none by default. */
    public Builder userWords(Path file) {
      userWords = file;
      return this;
    }

    /**
     * Reads the files.
     *
     * @throws IOException if a file cannot be read, or the dictionary is damaged
     * @throws IllegalArgumentException if a line of the user words is wrong; the message names each
     *     wrong line and says what to do
     */
    public AnalysisVocabulary build() throws IOException {
      UkrainianDictionary base =
          dictionary == null ? UkrainianDictionary.shared() : UkrainianDictionary.read(dictionary);
      return new AnalysisVocabulary(
          base, userWords == null ? UserWords.empty() : UserWords.read(userWords, base));
    }
  }
}
