package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;
import org.visnyk.language.text.WordKind;

/** Writes the terms of a word: its weighed lemmas, or its own letters where there are none. */
final class WordTerms {
  /** A lemma that is less likely than this is left out. */
  private static final float LEAST_WEIGHT = 0.05f;

  private final Lexicon lexicon;
  private final ContextWeights context;
  private float[] weights = new float[16];
  private int[] order = new int[16];

  WordTerms(Lexicon lexicon, ContextWeights context) {
    this.lexicon = lexicon;
    this.context = context;
  }

  void write(
      @Nullable CandidateWord before,
      CandidateWord word,
      @Nullable CandidateWord after,
      AnalyzedWord target) {
    if (word.inLexicon) {
      target.begin(word.startOffset, word.endOffset, WordOrigin.DICTIONARY);
      writeLemmas(before, word, after, target);
      return;
    }
    boolean ukrainian = word.kind == WordKind.CYRILLIC;
    target.begin(
        word.startOffset, word.endOffset, ukrainian ? WordOrigin.UNKNOWN : WordOrigin.VERBATIM);
    int room = target.room(word.length);
    int length = Spelling.copyNormal(word.text, 0, word.length, target.characters(), room);
    target.add(length, word.startOffset, word.endOffset, true, 1f);
  }

  private void writeLemmas(
      @Nullable CandidateWord before,
      CandidateWord word,
      @Nullable CandidateWord after,
      AnalyzedWord target) {
    Readings readings = word.readings;
    if (readings.count() == 1) {
      addLemma(word, readings.lemma(0), 1f, target);
      return;
    }
    if (readings.count() > weights.length) {
      weights = new float[readings.count()];
      order = new int[readings.count()];
    }
    context.weigh(before, word, after, weights);
    int distinct = mergeSameLetters(readings);
    float sum = 0;
    for (int i = 0; i < distinct; i++) {
      sum += weights[order[i]];
    }
    sortByWeight(distinct);
    float kept = 0;
    int count = 0;
    while (count < distinct && (count == 0 || weights[order[count]] >= LEAST_WEIGHT * sum)) {
      kept += weights[order[count++]];
    }
    for (int i = 0; i < count; i++) {
      addLemma(word, readings.lemma(order[i]), weights[order[i]] / kept, target);
    }
  }

  /** Adds up the readings whose lemmas are one term; returns how many are left, as the order. */
  private int mergeSameLetters(Readings readings) {
    int distinct = 0;
    for (int i = 0; i < readings.count(); i++) {
      int same = 0;
      while (same < distinct
          && !lexicon.sameLetters(readings.lemma(order[same]), readings.lemma(i))) {
        same++;
      }
      if (same < distinct) {
        weights[order[same]] += weights[i];
      } else {
        order[distinct++] = i;
      }
    }
    return distinct;
  }

  /** Insertion sort: there are two or three, and what is equal must stay in order. */
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

  private void addLemma(CandidateWord word, int lemma, float weight, AnalyzedWord target) {
    int room = target.room(Lexicon.MOST_LETTERS);
    int length = lexicon.copyLemma(lemma, target.characters(), room);
    target.add(length, word.startOffset, word.endOffset, false, weight);
  }
}
