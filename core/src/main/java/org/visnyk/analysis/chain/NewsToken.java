package org.visnyk.analysis.chain;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;
import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.tokenattributes.LemmaAttribute;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;

/**
 * Lucene's usual token attributes and {@link LemmaAttribute} in one object: clearing one object per
 * token is faster than clearing several, and so is encoding a term without computing its length
 * first.
 */
final class NewsToken extends PackedTokenAttributeImpl implements LemmaAttribute {
  /** Creates tokens of this class; Lucene's default factory creates any other attribute. */
  static final AttributeFactory FACTORY = new Factory();

  private LemmaOrigin origin = LemmaOrigin.VERBATIM;
  private double weight = 1.0;
  private BytesRef bytes = new BytesRef(64);

  NewsToken() {}

  @Override
  public LemmaOrigin origin() {
    return origin;
  }

  @Override
  public double weight() {
    return weight;
  }

  @Override
  public void set(LemmaOrigin newOrigin, double newWeight) {
    origin = newOrigin;
    weight = newWeight;
  }

  @Override
  public BytesRef getBytesRef() {
    int maxLength = UnicodeUtil.maxUTF8Length(length());
    if (bytes.bytes.length < maxLength) {
      bytes.bytes = new byte[2 * maxLength];
    }
    bytes.length = UnicodeUtil.UTF16toUTF8(buffer(), 0, length(), bytes.bytes);
    return bytes;
  }

  @Override
  public void clear() {
    super.clear();
    set(LemmaOrigin.VERBATIM, 1.0);
  }

  @Override
  public void end() {
    super.end();
    set(LemmaOrigin.VERBATIM, 1.0);
  }

  @Override
  public void copyTo(AttributeImpl target) {
    super.copyTo(target);
    ((LemmaAttribute) target).set(origin, weight);
  }

  @Override
  public NewsToken clone() {
    NewsToken clone = (NewsToken) super.clone();
    clone.bytes = new BytesRef(64);
    return clone;
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    super.reflectWith(reflector);
    reflector.reflect(LemmaAttribute.class, "origin", origin);
    reflector.reflect(LemmaAttribute.class, "weight", weight);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NewsToken token
        && super.equals(token)
        && origin == token.origin
        && weight == token.weight;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + origin.hashCode();
  }

  /** Lucene's own factory for a class would need this one to be exported. */
  private static final class Factory extends AttributeFactory {
    @Override
    public AttributeImpl createAttributeInstance(Class<? extends Attribute> attribute) {
      return attribute.isAssignableFrom(NewsToken.class)
          ? new NewsToken()
          : TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY.createAttributeInstance(attribute);
    }
  }
}
