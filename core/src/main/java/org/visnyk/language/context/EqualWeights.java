package org.visnyk.language.context;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.grammar.Homograph;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;

/** Gives every lemma of a form the same weight, whatever stands around it. */
public final class EqualWeights implements LemmaWeights {
  public EqualWeights() {}

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
