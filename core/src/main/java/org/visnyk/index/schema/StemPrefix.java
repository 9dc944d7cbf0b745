package org.visnyk.index.schema;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The stem prefix that words of one root mostly share: the first {@value #LETTERS} letters of a
 * lemma. It is indexed among the lemmas, after a marker byte with which no lemma begins. Stateless.
 */
public final class StemPrefix {
  /** Fewer letters bring unrelated words together, more keep related ones apart: ADR 13. */
  static final int LETTERS = 5;

  private static final byte MARK = 1;

  /** Separates stem prefixes, which sort before it, from lemmas. */
  public static final BytesRef AFTER_KEYS = new BytesRef(new byte[] {MARK + 1});

  private StemPrefix() {}

  /**
   * Writes the stem prefix of a lemma.
   *
   * @param lemma in UTF-8
   * @return whether it has one: it must be long enough, and no number, code, address or marked
   *     stem; otherwise nothing is written
   */
  public static boolean writeKey(BytesRef lemma, BytesRefBuilder target) {
    int length = length(lemma);
    if (length == 0) {
      return false;
    }
    target.clear();
    target.append(MARK);
    target.append(lemma.bytes, lemma.offset, length);
    return true;
  }

  /** Length of the stem prefix of a lemma in bytes; 0 if it has none. */
  private static int length(BytesRef lemma) {
    int letters = 0;
    for (int i = 0; i < lemma.length; i++) {
      byte unit = lemma.bytes[lemma.offset + i];
      if ((unit >= '0' && unit <= '9') || unit == ':') {
        return 0;
      }
      boolean startsLetter = (unit & 0xC0) != 0x80;
      if (startsLetter && letters++ == LETTERS) {
        return i;
      }
    }
    return letters == LETTERS ? lemma.length : 0;
  }

  /** Whether a term is a stem prefix. */
  public static boolean isKey(BytesRef term) {
    return term.length > 0 && term.bytes[term.offset] == MARK;
  }

  /** Whether a term is the stem prefix of a lemma. */
  public static boolean isKeyOf(BytesRef term, BytesRef lemma) {
    int length = length(lemma);
    return length > 0
        && isKey(term)
        && Arrays.equals(
            term.bytes,
            term.offset + 1,
            term.offset + term.length,
            lemma.bytes,
            lemma.offset,
            lemma.offset + length);
  }

  /** The letters of a stem prefix. */
  public static String letters(BytesRef key) {
    return new BytesRef(key.bytes, key.offset + 1, key.length - 1).utf8ToString();
  }
}
