package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.context.LemmaWeights;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownForm;

/** Writes the lemmas of a word of the dictionary, weighted by context. For one thread at a time. */
final class LemmaTerms {
  /** A lemma with a lower share of the weight is omitted. */
  private static final float MIN_WEIGHT = 0.05f;

  private final UkrainianDictionary dictionary;
  private final LemmaWeights context;
  private float[] weights = new float[16];
  private int[] order = new int[16];

  LemmaTerms(UkrainianDictionary dictionary, LemmaWeights context) {
    this.dictionary = dictionary;
    this.context = context;
  }

  /**
   * Adds the lemmas.
   *
   * @param after the next word of the same sentence
   */
  void add(CandidateWord word, @Nullable CandidateWord after, AnalyzedWord target) {
    @Nullable Homograph form = word.homograph;
    if (form == null) {
      addOnly(word, target);
      return;
    }
    if (form.count() > weights.length) {
      weights = new float[form.count()];
      order = new int[form.count()];
    }
    context.weigh(word, form, after, weights);
    float sum = addUpTerms(form);
    sortByWeight(form.termCount);
    float kept = 0;
    int count = 0;
    while (count < form.termCount && (count == 0 || weights[order[count]] >= MIN_WEIGHT * sum)) {
      kept += weights[order[count++]];
    }
    for (int i = 0; i < count; i++) {
      addTerm(word, form.sense(order[i]).term, weights[order[i]] / kept, target);
    }
  }

  /**
   * Adds the weight of each sense to that of the first sense with the same term, lists those first
   * senses in {@code order}, and returns the sum.
   */
  private float addUpTerms(Homograph form) {
    float sum = 0;
    int terms = 0;
    for (int i = 0; i < form.count(); i++) {
      sum += weights[i];
      int first = form.sense(i).sameTerm;
      if (first == i) {
        order[terms++] = i;
      } else {
        weights[first] += weights[i];
      }
    }
    return sum;
  }

  /** Insertion sort: stable, and there are only two or three terms. */
  private void sortByWeight(int count) {
    for (int i = 1; i < count; i++) {
      int moved = order[i];
      int at = i;
      while (at > 0 && weights[order[at - 1]] < weights[moved]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private static void addTerm(CandidateWord word, char[] term, float weight, AnalyzedWord target) {
    int room = target.room(term.length);
    System.arraycopy(term, 0, target.characters(), room, term.length);
    target.add(term.length, word.startOffset, word.endOffset, false, weight);
  }

  private void addOnly(CandidateWord word, AnalyzedWord target) {
    int room = target.room(UkrainianDictionary.MAX_LETTERS);
    char[] characters = target.characters();
    int length;
    if (!KnownForm.isDerived(word.form)) {
      length = dictionary.copyLemma(KnownForm.number(word.form), characters, room);
    } else if (word.isNormal) {
      length = KnownForm.copyTerm(word.form, word.text, characters, room);
    } else {
      length =
          KnownForm.copyTerm(word.form, word.first, word.second, word.length, characters, room);
    }
    target.add(length, word.startOffset, word.endOffset, false, 1f);
  }
}
