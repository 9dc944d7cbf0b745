package org.visnyk.benchmarks.relevance;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.visnyk.benchmarks.baseline.BaselineAnalyzer;

/** What a system searches with, by the name that a definition has for its engine. */
enum SystemKind {
  /** This project. */
  VISNYK,

  /** Lucene with its own analyzer for Ukrainian. */
  STOCK,

  /** Lucene with the analyzer that knows no language. */
  STANDARD,

  /** The same, and of each word its first five letters: what people do for want of a stemmer. */
  PREFIX5;

  /** The engine of a name in lower case. */
  static SystemKind named(String name) {
    return Stream.of(values())
        .filter(engine -> engine.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RelevanceException(
                    "there is no engine \"%s\"; take one of %s"
                        .formatted(
                            name,
                            Stream.of(values())
                                .map(SystemKind::label)
                                .collect(Collectors.joining(", ")))));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The analyzer of a baseline. */
  BaselineAnalyzer analyzer() {
    return switch (this) {
      case VISNYK -> throw new IllegalStateException("Visnyk is no baseline");
      case STOCK -> BaselineAnalyzer.STOCK;
      case STANDARD -> BaselineAnalyzer.STANDARD;
      case PREFIX5 -> BaselineAnalyzer.PREFIX5;
    };
  }
}
