package org.visnyk.analysis;

import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.visnyk.language.word.WordOrigin;

/** The state behind {@link LemmaAttribute}; Lucene finds it by its name. */
public final class LemmaAttributeImpl extends AttributeImpl implements LemmaAttribute {
  private WordOrigin origin = WordOrigin.VERBATIM;
  private double weight = 1.0;

  /** Makes the state of a token that no lemma filter has seen. */
  public LemmaAttributeImpl() {}

  @Override
  public WordOrigin origin() {
    return origin;
  }

  @Override
  public double weight() {
    return weight;
  }

  @Override
  public void set(WordOrigin origin, double weight) {
    this.origin = origin;
    this.weight = weight;
  }

  @Override
  public void clear() {
    set(WordOrigin.VERBATIM, 1.0);
  }

  @Override
  public void copyTo(AttributeImpl target) {
    ((LemmaAttribute) target).set(origin, weight);
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(LemmaAttribute.class, "origin", origin);
    reflector.reflect(LemmaAttribute.class, "weight", weight);
  }
}
