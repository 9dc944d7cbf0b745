package org.visnyk.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.AbstractAnalysisFactory;
import org.apache.lucene.util.ResourceLoader;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.userlexicon.UserLexicon;

/** Reads the arguments that several factories share. Stateless. */
final class FactoryArguments {
  private static final String SOURCE = "source";
  private static final String USER_LEXICON = "userLexicon";

  private FactoryArguments() {}

  /** Takes {@code source} out of the arguments; {@code TEXT} unless given. */
  static TextAnalyzer.Source source(AbstractAnalysisFactory factory, Map<String, String> args) {
    String name = factory.get(args, SOURCE, List.of("text", "query"), "text", false);
    return TextAnalyzer.Source.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Takes the path of a user lexicon out of the arguments; {@code null} unless given. */
  static @Nullable String userLexicon(AbstractAnalysisFactory factory, Map<String, String> args) {
    return factory.get(args, USER_LEXICON);
  }

  /** Reads the user lexicon at a path, or none. */
  static UserLexicon read(@Nullable String path, ResourceLoader loader) throws IOException {
    if (path == null) {
      return UserLexicon.empty();
    }
    try (InputStream in = loader.openResource(path)) {
      return UserLexicon.read(new InputStreamReader(in, StandardCharsets.UTF_8), path);
    }
  }

  /** Refuses what nobody has taken out of the arguments, as Lucene's own factories do. */
  static void requireNoneLeft(Map<String, String> args) {
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }
}
