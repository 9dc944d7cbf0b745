package org.visnyk.index.duplicates;

import java.util.Arrays;

/**
 * Finds an entry by its article's key, in one array of fixed size with linear probing. The keys are
 * hashes, and stand in an array of the caller. For one thread at a time.
 */
final class EntryMap {
  static final int NONE = -1;

  private final int[] slots;
  private final long[] keys;

  /**
   * Makes an empty map.
   *
   * @param keys the key of each entry; an entry's key must not change while it is in the map. Their
   *     number must be a power of 2
   */
  EntryMap(long[] keys) {
    this.keys = keys;
    slots = new int[2 * keys.length];
    Arrays.fill(slots, NONE);
  }

  /** The entry with a key, or {@link #NONE}. */
  int get(long key) {
    return slots[slotOf(key)];
  }

  /** Adds an entry whose key is in no other. */
  void add(int entry) {
    slots[slotOf(keys[entry])] = entry;
  }

  /** Removes an entry that is in the map; displaced entries move back. */
  void remove(int entry) {
    int hole = slotOf(keys[entry]);
    slots[hole] = NONE;
    for (int slot = next(hole); slots[slot] != NONE; slot = next(slot)) {
      int moved = slots[slot];
      slots[slot] = NONE;
      slots[slotOf(keys[moved])] = moved;
    }
  }

  private int slotOf(long key) {
    int slot = (int) key & (slots.length - 1);
    while (slots[slot] != NONE && keys[slots[slot]] != key) {
      slot = next(slot);
    }
    return slot;
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
