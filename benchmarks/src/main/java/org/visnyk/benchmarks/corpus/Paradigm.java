package org.visnyk.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Concord;
import org.visnyk.benchmarks.corpus.Lexeme.GrammaticalCase;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/** The forms of one lemma, collected while the dictionary is read. */
final class Paradigm {
  private final String lemma;
  private final Cell.WordClass wordClass;
  private final String[] forms;
  private boolean animate;

  Paradigm(String lemma, Cell.WordClass wordClass) {
    this.lemma = lemma;
    this.wordClass = wordClass;
    this.forms =
        new String
            [wordClass == Cell.WordClass.VERB
                ? Verb.FORMS
                : Concord.values().length * Lexeme.CASES];
    Arrays.fill(forms, "");
  }

  void add(Cell cell, String form) {
    animate |= cell.animate();
    String known = forms[cell.index()];
    // Of two forms for one cell the greater one, independent of the reading order; it is usually
    // the
    // more common one: області before области, Києві before Києву.
    if (form.compareTo(known) > 0) {
      forms[cell.index()] = form;
    }
  }

  /** The lexeme; empty if forms are missing, or if these are homonyms of different gender. */
  Optional<Lexeme> finish() {
    return switch (wordClass) {
      case NOUN -> noun();
      case ADJECTIVE -> adjective();
      case VERB -> verb();
    };
  }

  private Optional<Lexeme> noun() {
    List<Concord> genders =
        List.of(Concord.MASCULINE, Concord.FEMININE, Concord.NEUTER).stream()
            .filter(gender -> paradigm(gender).stream().anyMatch(form -> !form.isEmpty()))
            .toList();
    if (genders.size() != 1 || !isFull(paradigm(genders.getFirst()))) {
      return Optional.empty();
    }
    List<String> plural = paradigm(Concord.PLURAL);
    List<String> all = new ArrayList<>(paradigm(genders.getFirst()));
    all.addAll(isFull(plural) ? plural : Collections.nCopies(Lexeme.CASES, ""));
    return Optional.of(new Noun(lemma, animate, genders.getFirst(), capitalised(all)));
  }

  private Optional<Lexeme> adjective() {
    for (Concord concord : Concord.values()) {
      for (GrammaticalCase each : GrammaticalCase.values()) {
        boolean borrowed =
            each == GrammaticalCase.ACCUSATIVE && Adjective.borrowsAccusative(concord);
        if (!borrowed && forms[concord.position() * Lexeme.CASES + each.position()].isEmpty()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Adjective(lemma, List.of(forms)));
  }

  private Optional<Lexeme> verb() {
    return isFull(List.of(forms))
        ? Optional.of(new Verb(lemma, lemma.endsWith("ся"), List.of(forms)))
        : Optional.empty();
  }

  private List<String> paradigm(Concord concord) {
    int start = concord.position() * Lexeme.CASES;
    return Arrays.asList(forms).subList(start, start + Lexeme.CASES);
  }

  private static boolean isFull(List<String> paradigm) {
    return paradigm.stream().noneMatch(String::isEmpty);
  }

  /** In the dictionary only the lemma of a name has capitals, and its forms are in lower case. */
  private List<String> capitalised(List<String> lowerCase) {
    if (!Character.isUpperCase(lemma.charAt(0))) {
      return lowerCase;
    }
    return lowerCase.stream().map(Paradigm::capitaliseParts).toList();
  }

  private static String capitaliseParts(String form) {
    StringBuilder capitalised = new StringBuilder(form);
    for (int i = 0; i < form.length(); i++) {
      if (i == 0 || form.charAt(i - 1) == '-') {
        capitalised.setCharAt(i, Character.toUpperCase(form.charAt(i)));
      }
    }
    return capitalised.toString();
  }

  /**
   * The cell of a paradigm that a tag of the dictionary describes.
   *
   * @param index the index in {@link Lexeme#forms}; a noun's paradigm here has all four concords
   * @param animate whether the tag marks a living being
   */
  record Cell(WordClass wordClass, int index, boolean animate) {
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

    /** Tags of forms that news does not use, or that do not fit a plain paradigm. */
    private static final Set<String> REFUSED =
        Set.of(
            "bad", "subst", "rare", "alt", "slang", "coll", "dimin", "nv", "abbr", "short",
            "uncontr", "compc", "comps", "v_kly", "var", "impr", "impers", "inf");

    /** Every cell of a tag string of the dictionary, such as {@code noun:anim:m:v_rod|...}. */
    static List<Cell> allOf(String tags) {
      return Stream.of(tags.split("\\|")).flatMap(tag -> of(tag).stream()).toList();
    }

    private static Optional<Cell> of(String tag) {
      List<String> parts = Arrays.asList(tag.split(":"));
      if (parts.stream().anyMatch(REFUSED::contains)) {
        return Optional.empty();
      }
      return Stream.of(WordClass.values())
          .filter(wordClass -> wordClass.tag.equals(parts.getFirst()))
          .findFirst()
          .flatMap(wordClass -> of(wordClass, parts));
    }

    private static Optional<Cell> of(WordClass wordClass, List<String> parts) {
      int index = wordClass == WordClass.VERB ? verbCell(parts) : nominalCell(wordClass, parts);
      return index < 0
          ? Optional.empty()
          : Optional.of(new Cell(wordClass, index, parts.contains("anim")));
    }

    private static int nominalCell(WordClass wordClass, List<String> parts) {
      for (Concord concord : Concord.values()) {
        for (GrammaticalCase grammaticalCase : GrammaticalCase.values()) {
          if (parts.contains(concord.tag()) && parts.contains(grammaticalCase.tag())) {
            boolean borrowed =
                wordClass == WordClass.ADJECTIVE
                    && grammaticalCase == GrammaticalCase.ACCUSATIVE
                    && Adjective.borrowsAccusative(concord);
            return borrowed ? -1 : concord.position() * Lexeme.CASES + grammaticalCase.position();
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
      // Imperfective verbs have their present (робить) and not their future (робитиме).
      boolean now = parts.contains("pres") || (parts.contains("futr") && parts.contains("perf"));
      if (!now || !parts.contains("3")) {
        return -1;
      }
      return parts.contains("p") ? Verb.FORMS - 1 : Verb.FORMS - 2;
    }
  }
}
