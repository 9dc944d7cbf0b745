package org.visnyk.index;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of documents in the index, which is the fastest order to read them. Stateless. */
public final class DocOrder {
  private DocOrder() {}

  /** The places of documents in an array, in the order of the documents. */
  public static int[] places(int[] docs) {
    return IntStream.range(0, docs.length)
        .boxed()
        .sorted(Comparator.comparingInt(place -> docs[place]))
        .mapToInt(place -> place)
        .toArray();
  }
}
