package org.visnyk.index.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the longest symbol at a place of a text. Immutable. */
final class SymbolTrie {
  private static final short NONE = -1;

  /** The column of each letter: 0 for those that no symbol goes on with. */
  private final byte[] columns = new byte[Letters.COUNT];

  private final int width;

  /** For each letter the node that it leads to from the root, or the complement of its symbol. */
  private final short[] firsts = new short[Letters.COUNT];

  /**
   * For each node and column: 0 if no symbol goes on so, the next node, or if none comes after it,
   * the complement of its symbol. Only what can go on has a row, so that the table stays small.
   */
  private final short[] nexts;

  /** The symbol that ends at each node, or {@link #NONE}. */
  private final short[] symbols;

  /** Takes symbols in the order of their numbers, at most 32,767. Every letter must be one. */
  SymbolTrie(List<String> texts) {
    Set<String> beginnings = new HashSet<>();
    int lastColumn = 0;
    for (String text : texts) {
      for (int end = 1; end < text.length(); end++) {
        beginnings.add(text.substring(0, end));
        int letter = Letters.of(text.charAt(end));
        columns[letter] = columns[letter] == 0 ? (byte) ++lastColumn : columns[letter];
      }
    }
    List<String> nodes = new ArrayList<>(beginnings);
    nodes.add(""); // so that 0 is no node
    nodes.sort(null);
    width = lastColumn + 1;
    nexts = new short[nodes.size() * width];
    symbols = new short[nodes.size()];
    Arrays.fill(symbols, NONE);
    for (int node = 1; node < symbols.length; node++) {
      lead(nodes, nodes.get(node), node);
    }
    for (int symbol = 0; symbol < texts.size(); symbol++) {
      int node = Collections.binarySearch(nodes, texts.get(symbol));
      if (node > 0) {
        symbols[node] = (short) symbol;
      } else {
        lead(nodes, texts.get(symbol), ~symbol);
      }
    }
  }

  /** Lets the last letter of a text lead to a node, or to the complement of a symbol. */
  private void lead(List<String> nodes, String text, int next) {
    int last = text.length() - 1;
    int letter = Letters.of(text.charAt(last));
    if (last == 0) {
      firsts[letter] = (short) next;
    } else {
      int node = Collections.binarySearch(nodes, text.substring(0, last));
      nexts[node * width + columns[letter]] = (short) next;
    }
  }

  /** The longest symbol at an index of letters. */
  int longest(byte[] letters, int from) {
    int node = firsts[letters[from] & 0xff];
    if (node < 0) {
      return ~node;
    }
    int longest = symbols[node];
    for (int at = from + 1; at < letters.length; at++) {
      node = nexts[node * width + columns[letters[at] & 0xff]];
      if (node <= 0) {
        return node == 0 ? longest : ~node;
      }
      if (symbols[node] != NONE) {
        longest = symbols[node];
      }
    }
    return longest;
  }
}
