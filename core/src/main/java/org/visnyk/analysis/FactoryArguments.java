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
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.userlexicon.UserLexicon;

/** Reads the arguments that several factories share. Stateless. */
final class FactoryArguments {
  private static final String SOURCE = "source";
  private static final String DICTIONARY = "dictionary";
  private static final String USER_LEXICON = "userLexicon";

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

  /** Takes the path of a user lexicon out of the arguments; {@code null} unless given. */
  static @Nullable String userLexicon(AbstractAnalysisFactory factory, Map<String, String> args) {
    return factory.get(args, USER_LEXICON);
  }

  /** Reads the dictionary at a path; the one of the library if there is no path. */
  static Supplier<Lexicon> dictionary(@Nullable String path, ResourceLoader loader)
      throws IOException {
    if (path == null) {
      return Lexicon::shared; // not loaded before the first text
    }
    try (InputStream in = loader.openResource(path)) {
      Lexicon lexicon = Lexicon.read(in);
      return () -> lexicon;
    } catch (IOException e) {
      throw new IOException(
          "the dictionary %s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
  }

  /** Reads the user lexicon at a path, or none. */
  static UserLexicon userLexicon(
      @Nullable String path, ResourceLoader loader, Supplier<Lexicon> dictionary)
      throws IOException {
    if (path == null) {
      return UserLexicon.empty();
    }
    try (InputStream in = loader.openResource(path)) {
      return UserLexicon.read(
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
