package org.visnyk.language;

import java.util.List;

/**
 * What is known of one word. Immutable.
 *
 * @param origin where the lemmas come from
 * @param lemmas the possible lemmas, at least one, the best first
 */
public record WordAnalysis(WordOrigin origin, List<WeightedLemma> lemmas) {
  /** Takes an unmodifiable copy of the list. */
  public WordAnalysis {
    lemmas = List.copyOf(lemmas);
  }
}
