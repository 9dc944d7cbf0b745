package org.visnyk.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.word.WordOrigin;

/**
 * All that a token says in one object: Lucene's usual attributes and {@link LemmaAttribute}. To
 * clear one object for each token is quicker than several, and so is to write the bytes of a term
 * without counting them first.
 */
public final class NewsToken extends PackedTokenAttributeImpl implements LemmaAttribute {
  /** Makes tokens of this kind; attributes that it lacks come from Lucene's default. */
  static final AttributeFactory FACTORY =
      AttributeFactory.getStaticImplementation(
          TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, NewsToken.class);

  private WordOrigin origin = WordOrigin.VERBATIM;
  private double weight = 1.0;
  private BytesRef bytes = new BytesRef(64);

  /** Makes an empty token. */
  public NewsToken() {}

  @Override
  public WordOrigin origin() {
    return origin;
  }

  @Override
  public double weight() {
    return weight;
  }

  @Override
  public void set(WordOrigin newOrigin, double newWeight) {
    origin = newOrigin;
    weight = newWeight;
  }

  @Override
  public BytesRef getBytesRef() {
    int most = UnicodeUtil.maxUTF8Length(length());
    if (bytes.bytes.length < most) {
      bytes.bytes = new byte[2 * most];
    }
    bytes.length = UnicodeUtil.UTF16toUTF8(buffer(), 0, length(), bytes.bytes);
    return bytes;
  }

  @Override
  public void clear() {
    super.clear();
    set(WordOrigin.VERBATIM, 1.0);
  }

  @Override
  public void end() {
    super.end();
    set(WordOrigin.VERBATIM, 1.0);
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
}
