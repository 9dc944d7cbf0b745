package org.visnyk.analysis;

import java.util.List;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;

/**
 * A word of a text and the terms by which it is indexed. Immutable.
 *
 * @param text the word as written
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param origin the origin of the lemmas
 * @param lemmas all terms, including those of parts, the most likely first
 * @param parts the same terms grouped by the part of the word that they stand for, in text order:
 *     first the whole word, then the parts of a compound
 */
public record InspectedToken(
    String text, int start, int end, LemmaOrigin origin, List<Lemma> lemmas, List<Part> parts) {

  /**
   * A term in the normal form that is indexed: lower case, apostrophe U+0027.
   *
   * @param lemma the lemma
   * @param weight the probability that the word means it, above 0 and at most 1
   */
  public record Lemma(String lemma, double weight) {}

  /**
   * A word or a part of a compound. Immutable.
   *
   * @param text the part as written
   * @param lemmas its terms, the most likely first
   */
  public record Part(String text, List<Lemma> lemmas) {
    /** Takes an unmodifiable copy of the list. */
    public Part {
      lemmas = List.copyOf(lemmas);
    }
  }

  /** Takes unmodifiable copies of the lists. */
  public InspectedToken {
    lemmas = List.copyOf(lemmas);
    parts = List.copyOf(parts);
  }
}
