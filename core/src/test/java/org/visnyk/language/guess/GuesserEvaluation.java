package org.visnyk.language.guess;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Measures a guesser on lemmas it was not taught. */
final class GuesserEvaluation {
  static final Set<WordClass> NAMES =
      EnumSet.of(WordClass.SURNAME, WordClass.FIRST_NAME, WordClass.PLACE_NAME);
  static final Set<WordClass> ALL = EnumSet.range(WordClass.SURNAME, WordClass.VERB);

  private final Map<WordClass, ConflationTally> classes = new EnumMap<>(WordClass.class);
  private final CollisionTally collisions = new CollisionTally();

  /** Guesses every form of some lemmas. */
  static GuesserEvaluation run(LemmaGuesser guesser, List<HeldOutLemma> lemmas) {
    GuesserEvaluation evaluation = new GuesserEvaluation();
    Guesses guesses = new Guesses();
    for (HeldOutLemma lemma : lemmas) {
      evaluation.add(guesser, guesses, lemma);
    }
    return evaluation;
  }

  private void add(LemmaGuesser guesser, Guesses guesses, HeldOutLemma lemma) {
    List<WeightedTerms> guessed = new ArrayList<>();
    List<WeightedTerms> otherwise = new ArrayList<>();
    for (String form : lemma.forms()) {
      String written = lemma.isName() ? capitalised(form) : form;
      String writtenOtherwise = lemma.isName() ? form : capitalised(form);
      guessed.add(WeightedTerms.guessed(guesser, written, guesses));
      otherwise.add(WeightedTerms.guessed(guesser, writtenOtherwise, guesses));
      if (ALL.contains(lemma.wordClass())) {
        collisions.add(lemma.term(), form, guessed.getLast());
      }
    }
    tally(lemma.wordClass()).add(lemma.term(), guessed, otherwise);
  }

  private static String capitalised(String form) {
    return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
  }

  ConflationTally tally(WordClass wordClass) {
    return classes.computeIfAbsent(wordClass, unused -> new ConflationTally());
  }

  ConflationTally tally(Set<WordClass> wordClasses) {
    ConflationTally sum = new ConflationTally();
    wordClasses.forEach(wordClass -> sum.add(tally(wordClass)));
    return sum;
  }

  CollisionTally.Collisions collisions() {
    return collisions.count();
  }

  void print(PrintStream out) {
    out.println(
        "| held-out lemmas            | lemmas |   forms | lemma  | confl. | other  | terms |");
    for (WordClass wordClass : EnumSet.range(WordClass.SURNAME, WordClass.OTHER)) {
      out.println(tally(wordClass).row(wordClass.title));
    }
    out.println(tally(NAMES).row("names of persons and places"));
    out.println(tally(ALL).row("all but the others"));
    CollisionTally.Collisions counted = collisions();
    out.printf(
        Locale.ROOT,
        "Collisions: %d of %d pairs of lemmas (%.2e), %d of them have a form in common.%n",
        counted.colliding(),
        counted.pairs(),
        counted.shareOfPairs(),
        counted.homographs());
    out.printf(
        Locale.ROOT,
        "Terms shared by different lemmas: %.4f of %d; by lemmas with no form in common: %.4f.%n",
        counted.shareOfTerms(),
        counted.terms(),
        counted.wrongShareOfTerms());
  }
}
