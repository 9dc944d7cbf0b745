package org.visnyk.index;

import java.util.Arrays;

/** The order of documents in the index, which is the fastest order to read them. Stateless. */
public final class DocOrder {
  private DocOrder() {}

  /** The places of documents in an array, in the order of the documents. */
  public static int[] places(int[] docs) {
    long[] sorted = new long[docs.length];
    for (int place = 0; place < docs.length; place++) {
      sorted[place] = (long) docs[place] << Integer.SIZE | place;
    }
    Arrays.sort(sorted);
    int[] places = new int[docs.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = (int) sorted[i];
    }
    return places;
  }
}
