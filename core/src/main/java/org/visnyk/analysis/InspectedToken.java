package org.visnyk.analysis;

import java.util.List;
import org.visnyk.language.WeightedLemma;
import org.visnyk.language.WordOrigin;

/**
 * A word of a text and what analysis made of it. Immutable.
 *
 * @param text the word as it stands in the text
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last UTF-16 unit
 * @param origin where the lemmas come from
 * @param lemmas the terms that are indexed, the best first
 */
public record InspectedToken(
    String text, int start, int end, WordOrigin origin, List<WeightedLemma> lemmas) {
  /** Takes an unmodifiable copy of the list. */
  public InspectedToken {
    lemmas = List.copyOf(lemmas);
  }
}
