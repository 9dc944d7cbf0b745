package org.visnyk.index.inversion;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The fields that are inverted when a segment is written. All of them have the same terms.
 *
 * @param scored has the frequencies of all terms, and those of their keys
 * @param located fields with positions and offsets, at most {@value #MAX_LOCATED}
 * @param keys under which terms are indexed together in the scored field
 */
public record InvertedFields(String scored, List<String> located, Keys keys) {
  static final int MAX_LOCATED = 2;

  /**
   * Checks the number of located fields.
   *
   * @throws IllegalArgumentException if there are too many
   */
  public InvertedFields {
    located = List.copyOf(located);
    if (located.size() > MAX_LOCATED) {
      throw new IllegalArgumentException("too many fields with positions: " + located);
    }
  }

  /**
   * What terms have in common. In the order of bytes, keys are in the order of their terms, and
   * each of them comes before all terms.
   */
  @FunctionalInterface
  public interface Keys {
    /** Writes the key of a term, or nothing and returns {@code false} if it has none. */
    boolean write(BytesRef term, BytesRefBuilder target);
  }
}
