package org.visnyk.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.AbstractAnalysisFactory;
import org.apache.lucene.util.ResourceLoader;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;

/** Reads the arguments that several factories share. Stateless. */
final class FactoryArguments {
  private static final String SOURCE = "source";
  private static final String DICTIONARY = "dictionary";
  private static final String USER_WORDS = "userWords";

  private FactoryArguments() {}

  /** Takes {@code source} out of the arguments; {@code TEXT} unless given. */
  static TextAnalyzer.Source source(AbstractAnalysisFactory factory, Map<String, String> args) {
    String name = factory.get(args, SOURCE, List.of("text", "query"), "text", false);
    return TextAnalyzer.Source.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Takes the path of a dictionary out of the arguments; {@code null} unless given. */
  static @Nullable String dictionary(AbstractAnalysisFactory factory, Map<String, String> args) {
    return factory.get(args, DICTIONARY);
  }

  /** Takes the path of a user dictionary out of the arguments; {@code null} unless given. */
  static @Nullable String userWords(AbstractAnalysisFactory factory, Map<String, String> args) {
    return factory.get(args, USER_WORDS);
  }

  /** Reads the dictionary at a path; the one of the library if there is no path. */
  static Supplier<UkrainianDictionary> dictionary(@Nullable String path, ResourceLoader loader)
      throws IOException {
    if (path == null) {
      return UkrainianDictionary::shared; // not loaded before the first text
    }
    try (InputStream in = loader.openResource(path)) {
      UkrainianDictionary dictionary = UkrainianDictionary.read(in);
      return () -> dictionary;
    } catch (IOException e) {
      throw new IOException(
          "the dictionary %s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** Reads the user dictionary at a path, or none. */
  static UserWords userWords(
      @Nullable String path, ResourceLoader loader, Supplier<UkrainianDictionary> dictionary)
      throws IOException {
    if (path == null) {
      return UserWords.empty();
    }
    try (InputStream in = loader.openResource(path)) {
      return UserWords.read(
          new InputStreamReader(in, StandardCharsets.UTF_8), path, dictionary.get());
    }
  }

  /** Refuses what nobody has taken out of the arguments, as Lucene's own factories do. */
  static void requireNoneLeft(Map<String, String> args) {
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }
}
