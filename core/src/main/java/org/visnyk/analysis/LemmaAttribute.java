package org.visnyk.analysis;

import org.apache.lucene.util.Attribute;
import org.visnyk.language.word.WordOrigin;

/** Where a lemma token comes from, and how likely it is what the word means. */
public interface LemmaAttribute extends Attribute {
  /** Where the lemma comes from; {@link WordOrigin#VERBATIM} until set. */
  WordOrigin origin();

  /** How likely the lemma is meant, above 0 and at most 1; 1 until set. */
  double weight();

  /** Sets both. */
  void set(WordOrigin origin, double weight);
}
