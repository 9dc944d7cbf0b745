package org.visnyk.language.userwords;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.Grammar;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.NormalForm;

/** Finds the paradigms of dictionary lemmas that a user names as examples. */
final class Examples {
  private final UkrainianDictionary dictionary;
  private final Map<String, Integer> lemmas = new HashMap<>();
  private final Map<Integer, Set<String>> nominalForms = new HashMap<>();
  private final Map<Integer, Set<String>> otherForms = new HashMap<>();

  /** Collects the forms of the examples, in one pass over the dictionary if there are any. */
  Examples(UkrainianDictionary dictionary, Collection<String> examples) {
    this.dictionary = dictionary;
    BitSet wanted = new BitSet();
    for (String example : examples) {
      int lemma = find(example);
      if (lemma >= 0) {
        lemmas.put(example, lemma);
        wanted.set(lemma);
      }
    }
    if (!wanted.isEmpty()) {
      dictionary.visitForms(wanted::get, this::add);
    }
  }

  private void add(int lemma, String form, Grammar grammar) {
    boolean isNominal = grammar.is(PartOfSpeech.NOUN) || grammar.is(PartOfSpeech.ADJECTIVE);
    Map<Integer, Set<String>> forms = isNominal ? nominalForms : otherForms;
    forms.computeIfAbsent(lemma, l -> new HashSet<>()).add(form);
  }

  /** The lemma of an example: with the same capitals if there is one, else ignoring case. */
  private int find(String example) {
    FormAnalyses analyses = analyses(example);
    int found = -1;
    for (int i = 0; i < analyses.count(); i++) {
      String spelling = dictionary.spelling(analyses.lemma(i));
      if (spelling.equals(example)) {
        return analyses.lemma(i);
      }
      if (found < 0 && NormalForm.of(spelling).equals(NormalForm.of(example))) {
        found = analyses.lemma(i);
      }
    }
    return found;
  }

  private FormAnalyses analyses(String form) {
    char[] letters = form.toCharArray();
    FormAnalyses analyses = new FormAnalyses();
    dictionary.lookup(letters, 0, letters.length, analyses);
    return analyses;
  }

  /**
   * The paradigm of an example. If a noun and a verb share the lemma, that of the noun.
   *
   * @throws IllegalArgumentException if the example is not a lemma; the message says what to do
   */
  Paradigm paradigm(String example) {
    Integer lemma = lemmas.get(example);
    if (lemma == null) {
      throw new IllegalArgumentException(unknown(example));
    }
    Set<String> forms = nominalForms.getOrDefault(lemma, otherForms.getOrDefault(lemma, Set.of()));
    return new Paradigm(NormalForm.of(example), forms);
  }

  /** The spelling in the dictionary of an example that has a {@link #paradigm}. */
  String spelling(String example) {
    return dictionary.spelling(Objects.requireNonNull(lemmas.get(example)));
  }

  private String unknown(String example) {
    FormAnalyses analyses = analyses(example);
    return analyses.count() == 0
        ? "the dictionary has no example «%s»; name another word that declines alike"
            .formatted(example)
        : "the example «%s» is a form of «%s»; name the lemma"
            .formatted(example, dictionary.spelling(analyses.lemma(0)));
  }
}
