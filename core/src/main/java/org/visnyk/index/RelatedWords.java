package org.visnyk.index;

import org.apache.lucene.util.BytesRef;

/**
 * The key that words of one root mostly share: the first {@value #LETTERS} letters of a lemma.
 * Stateless.
 */
public final class RelatedWords {
  /** Fewer letters bring unrelated words together, more keep related ones apart: ADR 13. */
  static final int LETTERS = 5;

  private RelatedWords() {}

  /**
   * Cuts a lemma to its key, in place.
   *
   * @param lemma in UTF-8
   * @return whether it has one: long enough, and no number or code
   */
  public static boolean cut(BytesRef lemma) {
    int letters = 0;
    for (int i = 0; i < lemma.length; i++) {
      byte unit = lemma.bytes[lemma.offset + i];
      if (unit >= '0' && unit <= '9') {
        return false;
      }
      boolean startsLetter = (unit & 0xC0) != 0x80;
      if (startsLetter && letters++ == LETTERS) {
        lemma.length = i;
        return true;
      }
    }
    return letters == LETTERS;
  }
}
