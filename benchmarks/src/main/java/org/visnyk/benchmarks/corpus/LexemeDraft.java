package org.visnyk.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.visnyk.benchmarks.corpus.Reading.WordClass;

/** Collects the forms of one lemma while the dictionary is walked. */
final class LexemeDraft {
  private static final int CASES = GrammaticalCase.values().length;

  private final String lemma;
  private final WordClass wordClass;
  private final String[] forms;
  private boolean animate;

  LexemeDraft(String lemma, WordClass wordClass) {
    this.lemma = lemma;
    this.wordClass = wordClass;
    this.forms =
        new String[wordClass == WordClass.VERB ? Verb.FORMS : Concord.values().length * CASES];
    Arrays.fill(forms, "");
  }

  void add(Reading reading, String form) {
    animate |= reading.animate();
    String known = forms[reading.cell()];
    // Of two forms for one cell, the same one whatever the order of the walk, and the one with the
    // greater letter in the end, which is the commoner: області before области, Києві before Києву.
    if (form.compareTo(known) > 0) {
      forms[reading.cell()] = form;
    }
  }

  /** The lexeme; empty if its paradigm has holes, or if it is two homonyms of different gender. */
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
    all.addAll(isFull(plural) ? plural : Collections.nCopies(CASES, ""));
    return Optional.of(new Noun(lemma, animate, genders.getFirst(), capitalised(all)));
  }

  private Optional<Lexeme> adjective() {
    for (Concord concord : Concord.values()) {
      for (GrammaticalCase each : GrammaticalCase.values()) {
        boolean borrowed =
            each == GrammaticalCase.ACCUSATIVE && Adjective.borrowsAccusative(concord);
        if (!borrowed && forms[concord.position() * CASES + each.position()].isEmpty()) {
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
    int start = concord.position() * CASES;
    return Arrays.asList(forms).subList(start, start + CASES);
  }

  private static boolean isFull(List<String> paradigm) {
    return paradigm.stream().noneMatch(String::isEmpty);
  }

  /** The dictionary has forms in lower case, and the capitals of a name only in its lemma. */
  private List<String> capitalised(List<String> lowerCase) {
    if (!Character.isUpperCase(lemma.charAt(0))) {
      return lowerCase;
    }
    return lowerCase.stream().map(LexemeDraft::capitaliseParts).toList();
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
}
