package org.visnyk.index.duplicates;

import java.util.function.IntConsumer;

/**
 * Finds the entries that share a band with a signature, in one array of fixed size: buckets of
 * {@value #WAYS} slots, each an entry's number and some bits of the band. A full bucket drops its
 * oldest entry, so that a band which thousands of articles share, such as the fixed parts of a
 * daily report, costs no more than any other; what is dropped is found by other bands. May return
 * entries that share nothing, so the caller compares signatures. For one thread at a time.
 */
final class BandTable {
  /** Bits of a slot that name an entry; the rest are bits of the band. */
  static final int ENTRY_BITS = 20;

  private static final int WAYS = 8;
  private static final int ENTRY_MASK = (1 << ENTRY_BITS) - 1;
  private static final int EMPTY = 0;

  private final int[] slots;
  private final int buckets;
  private final int entries;

  /** Allocates the table for a number of entries, at most 2 to the power of ENTRY_BITS. */
  BandTable(int entries) {
    this.entries = entries;
    buckets = Math.max(1, entries * Signature.BANDS / WAYS);
    slots = new int[buckets * WAYS];
  }

  /** Adds an entry; it is the newest. */
  void add(int entry, Signature signature) {
    for (int band = 0; band < Signature.BANDS; band++) {
      long hash = signature.band(band);
      int first = firstSlot(hash);
      slots[slotFor(first, entry)] = tag(hash) | entry;
    }
  }

  /** Visits each entry that seems to share a band, some of them several times. */
  void candidates(Signature signature, IntConsumer consumer) {
    for (int band = 0; band < Signature.BANDS; band++) {
      long hash = signature.band(band);
      int tag = tag(hash);
      int first = firstSlot(hash);
      for (int slot = first; slot < first + WAYS; slot++) {
        if ((slots[slot] & ~ENTRY_MASK) == tag) {
          consumer.accept(slots[slot] & ENTRY_MASK);
        }
      }
    }
  }

  /** An empty slot, or that of the oldest entry. */
  private int slotFor(int first, int newest) {
    int oldest = first;
    int oldestAge = -1;
    for (int slot = first; slot < first + WAYS; slot++) {
      if (slots[slot] == EMPTY) {
        return slot;
      }
      int age = Math.floorMod(newest - (slots[slot] & ENTRY_MASK), entries);
      if (age > oldestAge) {
        oldest = slot;
        oldestAge = age;
      }
    }
    return oldest;
  }

  private int firstSlot(long hash) {
    return Hashing.reduce(hash, buckets) * WAYS;
  }

  /** Bits of the band in the place above the entry's number; never all zero, as a slot would. */
  private static int tag(long hash) {
    int tag = (int) hash << ENTRY_BITS;
    return tag == 0 ? 1 << ENTRY_BITS : tag;
  }
}
