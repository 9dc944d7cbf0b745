package org.visnyk.benchmarks.lemma;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.visnyk.benchmarks.corpus.UkrainianDictionary;

/**
 * The dictionary behind Lucene's Ukrainian analyzer: all lemmas of a form, in the order of the
 * dictionary; a form that it lacks is its own lemma.
 */
public final class DictionaryLemmas implements Lemmatiser {
  private final DictionaryLookup dictionary = new DictionaryLookup(UkrainianDictionary.load());

  /** Loads the dictionary. */
  public DictionaryLemmas() {}

  @Override
  public String name() {
    return "stock dictionary";
  }

  @Override
  public List<List<String>> lemmas(List<GoldToken> sentence) {
    List<List<String>> lemmas = new ArrayList<>();
    for (GoldToken token : sentence) {
      String form = NormalForm.of(token.form());
      Set<String> found = new LinkedHashSet<>();
      for (WordData word : dictionary.lookup(form)) {
        found.add(NormalForm.of(word.getStem().toString()));
      }
      lemmas.add(found.isEmpty() ? List.of(form) : List.copyOf(found));
    }
    return lemmas;
  }
}
