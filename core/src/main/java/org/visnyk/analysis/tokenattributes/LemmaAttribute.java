package org.visnyk.analysis.tokenattributes;

import org.apache.lucene.util.Attribute;

/**
 * The origin of a lemma, and the probability that the word means it. Tokens at the same position
 * are the competing lemmas of one word. The attribute is not indexed.
 */
public interface LemmaAttribute extends Attribute {
  /** The origin of the lemma; {@link LemmaOrigin#VERBATIM} unless set. */
  LemmaOrigin origin();

  /** The probability that the word means this lemma, above 0 and at most 1; 1 unless set. */
  double weight();

  /** Sets both values. */
  void set(LemmaOrigin origin, double weight);
}
