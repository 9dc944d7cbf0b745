package org.visnyk.language.grammar;

import java.util.Arrays;

/** A small map from lemmas to numbers that never allocates on reading; 0 means absent. */
public final class LemmaMap {
  private int[] keys = filled(64);
  private int[] values = new int[64];
  private int size;

  private static int[] filled(int length) {
    int[] keys = new int[length];
    Arrays.fill(keys, -1);
    return keys;
  }

  public void put(int lemma, int value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = find(lemma);
    if (keys[at] < 0) {
      size++;
    }
    keys[at] = lemma;
    values[at] = value;
  }

  public int get(int lemma) {
    int at = find(lemma);
    return keys[at] < 0 ? 0 : values[at];
  }

  private int find(int lemma) {
    int mask = keys.length - 1;
    int at = (lemma * 0x9E3779B9) >>> 16 & mask;
    while (keys[at] >= 0 && keys[at] != lemma) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = filled(2 * oldKeys.length);
    values = new int[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
