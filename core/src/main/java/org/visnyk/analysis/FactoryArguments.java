package org.visnyk.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.AbstractAnalysisFactory;
import org.visnyk.language.TextAnalyzer;

/** Reads the arguments that several factories share. Stateless. */
final class FactoryArguments {
  private static final String SOURCE = "source";

  private FactoryArguments() {}

  /** Takes {@code source} out of the arguments; {@code TEXT} unless given. */
  static TextAnalyzer.Source source(AbstractAnalysisFactory factory, Map<String, String> args) {
    String name = factory.get(args, SOURCE, List.of("text", "query"), "text", false);
    return TextAnalyzer.Source.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Refuses what nobody has taken out of the arguments, as Lucene's own factories do. */
  static void requireNoneLeft(Map<String, String> args) {
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }
}
