package org.visnyk.analysis;

import java.util.List;
import org.visnyk.language.word.WeightedLemma;
import org.visnyk.language.word.WordOrigin;

/**
 * A word of a text and what analysis made of it. Immutable.
 *
 * @param text the word as it stands in the text
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last UTF-16 unit
 * @param origin where the lemmas come from
 * @param lemmas the terms that are indexed, those of parts among them, the best first
 * @param parts the terms once more, by the part of the word that they stand for, in the order of
 *     the text: the whole first, then the parts of a compound
 */
public record InspectedToken(
    String text,
    int start,
    int end,
    WordOrigin origin,
    List<WeightedLemma> lemmas,
    List<Part> parts) {

  /**
   * What is indexed for the whole of a word or for a part of it. Immutable.
   *
   * @param text the part as it stands in the text
   * @param lemmas its terms, the best first
   */
  public record Part(String text, List<WeightedLemma> lemmas) {
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
