package org.visnyk.benchmarks.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one tag of the dictionary says of a form: which cell of the lexeme's paradigm it fills.
 *
 * @param wordClass the part of speech
 * @param cell the cell, in the order of {@link Lexeme#forms}; a noun's has all four concords
 * @param animate whether the tag says that it is a being
 */
record Reading(WordClass wordClass, int cell, boolean animate) {

  /** The parts of speech that the generator inflects. */
  enum WordClass {
    NOUN("noun"),
    ADJECTIVE("adj"),
    VERB("verb");

    private final String tag;

    WordClass(String tag) {
      this.tag = tag;
    }
  }

  /** Marks of what news does not write, and of what does not fit a plain paradigm. */
  private static final Set<String> REFUSED =
      Set.of(
          "bad", "subst", "rare", "alt", "slang", "coll", "dimin", "nv", "abbr", "short", "uncontr",
          "compc", "comps", "v_kly", "var", "impr", "impers", "inf");

  private static final int CASES = GrammaticalCase.values().length;

  /** Every reading of a tag string of the dictionary, such as {@code noun:anim:m:v_rod|...}. */
  static List<Reading> allOf(String tags) {
    return Stream.of(tags.split("\\|")).flatMap(tag -> of(tag).stream()).toList();
  }

  private static Optional<Reading> of(String tag) {
    List<String> parts = Arrays.asList(tag.split(":"));
    if (parts.stream().anyMatch(REFUSED::contains)) {
      return Optional.empty();
    }
    return Stream.of(WordClass.values())
        .filter(wordClass -> wordClass.tag.equals(parts.getFirst()))
        .findFirst()
        .flatMap(wordClass -> of(wordClass, parts));
  }

  private static Optional<Reading> of(WordClass wordClass, List<String> parts) {
    int cell = wordClass == WordClass.VERB ? verbCell(parts) : nominalCell(wordClass, parts);
    return cell < 0
        ? Optional.empty()
        : Optional.of(new Reading(wordClass, cell, parts.contains("anim")));
  }

  private static int nominalCell(WordClass wordClass, List<String> parts) {
    for (Concord concord : Concord.values()) {
      for (GrammaticalCase grammaticalCase : GrammaticalCase.values()) {
        if (parts.contains(concord.tag()) && parts.contains(grammaticalCase.tag())) {
          boolean borrowed =
              wordClass == WordClass.ADJECTIVE
                  && grammaticalCase == GrammaticalCase.ACCUSATIVE
                  && Adjective.borrowsAccusative(concord);
          return borrowed ? -1 : concord.position() * CASES + grammaticalCase.position();
        }
      }
    }
    return -1;
  }

  private static int verbCell(List<String> parts) {
    if (parts.contains("past")) {
      return Stream.of(Concord.values())
          .filter(concord -> parts.contains(concord.tag()))
          .mapToInt(Concord::position)
          .findFirst()
          .orElse(-1);
    }
    // The future of an imperfective verb (робитиме) is left to its present (робить).
    boolean now = parts.contains("pres") || (parts.contains("futr") && parts.contains("perf"));
    if (!now || !parts.contains("3")) {
      return -1;
    }
    return parts.contains("p") ? Verb.FORMS - 1 : Verb.FORMS - 2;
  }
}
