package org.visnyk.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.visnyk.language.Lemmatizer;
import org.visnyk.language.WeightedLemma;
import org.visnyk.language.WordAnalysis;
import org.visnyk.language.WordOrigin;

/**
 * Replaces each word by its lemmas. Several lemmas of one word stand at one position, with the
 * offsets of the word, the best first.
 */
public final class LemmaFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute positionIncrement =
      addAttribute(PositionIncrementAttribute.class);
  private final LemmaAttribute lemmaAttribute = addAttribute(LemmaAttribute.class);

  private final Lemmatizer lemmatizer = new Lemmatizer();
  private Iterator<WeightedLemma> pending = List.<WeightedLemma>of().iterator();
  private State word = captureState();
  private WordOrigin origin = WordOrigin.VERBATIM;

  /** Lemmatises the words of a token stream. */
  public LemmaFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pending.hasNext()) {
      restoreState(word);
      emit(pending.next());
      positionIncrement.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    WordAnalysis analysis = lemmatizer.analyze(term);
    origin = analysis.origin();
    pending = analysis.lemmas().iterator();
    if (analysis.lemmas().size() > 1) {
      word = captureState();
    }
    emit(pending.next());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending = List.<WeightedLemma>of().iterator();
  }

  private void emit(WeightedLemma lemma) {
    term.setEmpty().append(lemma.lemma());
    lemmaAttribute.set(origin, lemma.weight());
  }
}
