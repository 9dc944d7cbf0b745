package org.visnyk.language.context;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;

/** Weights the lemmas of the words of a text in order. For one thread at a time. */
public sealed interface LemmaWeights permits ContextWeights, LemmaWeights.Equal {
  /**
   * Moves to the next word; must be called for every word, ambiguous or not.
   *
   * @param word the previous word of the same sentence; {@code null} at the start of a sentence
   */
  void follow(@Nullable CandidateWord word);

  /**
   * Weights the senses of the current word.
   *
   * @param form the form of the word
   * @param after the next word of the same sentence, if there is one
   * @param weights receives a weight above 0 for each sense, not normalised
   */
  void weigh(CandidateWord word, Homograph form, @Nullable CandidateWord after, float[] weights);

  /**
   * Whether the second guessed lemma of the current word is meant rather than the first.
   *
   * @param guessed the guessed lemmas, the one that is more likely without context first
   * @param after the next word of the same sentence, if there is one
   */
  boolean isSecondMeant(CandidateWord word, @Nullable CandidateWord after, AnalyzedWord guessed);

  /** Gives all lemmas of a form the same weight in any context. */
  record Equal() implements LemmaWeights {
    @Override
    public void follow(@Nullable CandidateWord word) {}

    @Override
    public void weigh(
        CandidateWord word, Homograph form, @Nullable CandidateWord after, float[] weights) {
      Arrays.fill(weights, 0, form.count(), 1f);
    }

    @Override
    public boolean isSecondMeant(
        CandidateWord word, @Nullable CandidateWord after, AnalyzedWord guessed) {
      return false;
    }
  }
}
