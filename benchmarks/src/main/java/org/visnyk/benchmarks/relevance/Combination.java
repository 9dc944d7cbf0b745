package org.visnyk.benchmarks.relevance;

import java.util.Locale;

/** What a baseline makes of the scores of several fields. */
enum Combination {
  /** The best field counts, as {@code best_fields} does, the default of a multi-field query. */
  BEST,

  /** All fields are added up, as {@code most_fields} does. */
  SUM;

  static Combination named(String name) {
    return switch (name) {
      case "best" -> BEST;
      case "sum" -> SUM;
      default ->
          throw new RelevanceException(
              "\"%s\" is no way to combine fields; take best or sum".formatted(name));
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
