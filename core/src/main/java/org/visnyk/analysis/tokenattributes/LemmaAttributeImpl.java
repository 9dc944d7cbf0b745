package org.visnyk.analysis.tokenattributes;

import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** The default implementation of {@link LemmaAttribute}; Lucene finds it by its name. */
public final class LemmaAttributeImpl extends AttributeImpl implements LemmaAttribute {
  private LemmaOrigin origin = LemmaOrigin.VERBATIM;
  private double weight = 1.0;

  /** Creates an attribute with the values of a token that was not lemmatised. */
  public LemmaAttributeImpl() {}

  @Override
  public LemmaOrigin origin() {
    return origin;
  }

  @Override
  public double weight() {
    return weight;
  }

  @Override
  public void set(LemmaOrigin origin, double weight) {
    this.origin = origin;
    this.weight = weight;
  }

  @Override
  public void clear() {
    set(LemmaOrigin.VERBATIM, 1.0);
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
