package org.visnyk.benchmarks.relevance;

/** What a baseline makes of the scores of several fields. */
enum Combination {
  /** The best field counts, as {@code best_fields} does, the default of a multi-field query. */
  BEST,

  /** All fields are added up, as {@code most_fields} does. */
  SUM,

  /**
   * The fields count as one text in which words of a heavier field stand more often (BM25F), as
   * {@code combined_fields} does. Weights are 1 or more.
   */
  TOGETHER;

  static Combination named(String name) {
    return switch (name) {
      case "best" -> BEST;
      case "sum" -> SUM;
      case "together" -> TOGETHER;
      default ->
          throw new RelevanceException(
              "\"%s\" is no way to combine fields; take best, sum or together".formatted(name));
    };
  }
}
