package org.visnyk.language.typing;

import java.util.Arrays;

/**
 * The costs of typing and spelling errors in Ukrainian: 0 for no error, 1 for an arbitrary letter.
 * Words are in the normal form, lower case. Stateless.
 */
public final class TypingErrors {
  /** The letters that may be missing; Russian letters are only ever replaced. */
  static final String LETTERS = "абвгдеєжзиіїйклмнопрстуфхцчшщьюя'";

  private static final double EAR = 0.45;
  private static final double SIGN = 0.4;
  private static final double DOUBLING = 0.4;
  private static final double SWAP = 0.65;
  private static final double FOREIGN = 0.3;
  private static final double NEIGHBOUR_KEY = 0.8;
  private static final double ANY = 1.0;
  private static final double MISSING = 0.85;

  /** Added at the start of a word: people rarely mistype the first letter. */
  private static final double FIRST_LETTER = 0.3;

  /** Letters that sound or look alike, or correspond to each other in Russian words. */
  private static final String[] ALIKE = {
    "иі", "еи", "ії", "еє", "гх", "оа", "ув", "зс", "бп", "дт", "жш", "шщ", "цс", "йї", "йи", "ій",
    "чш", "гк", "ую", "ая", "дз", "фв", "тц", "єї", "оі", "еі", "ьи"
  };

  private static final String[] RUSSIAN = {"ыи", "ыі", "эе", "эє", "ёо", "ёе", "ёй", "ъ'", "ъь"};

  private static final String[] KEY_ROWS = {"йцукенгшщзхї", "фівапролджє", "ячсмитьбю"};

  /** Costs of substitutions, by the offsets of the letters in the block. */
  private static final double[][] SUBSTITUTIONS = substitutions();

  private static final char BLOCK = '\u0430';
  private static final int BLOCK_SIZE = 0x30;

  private TypingErrors() {}

  /** The cost of a letter typed instead of another. */
  static double substitution(char typed, char meant, boolean first) {
    int from = typed - BLOCK;
    int to = meant - BLOCK;
    boolean letters = from >= 0 && from < BLOCK_SIZE && to >= 0 && to < BLOCK_SIZE;
    double cost = letters ? SUBSTITUTIONS[from][to] : isSign(typed) && isSign(meant) ? SIGN : ANY;
    return cost + (first ? FIRST_LETTER : 0);
  }

  /** The cost of two adjacent letters in the wrong order. */
  static double swap(boolean first) {
    return SWAP + (first ? FIRST_LETTER : 0);
  }

  /** The cost of an extra letter. */
  static double extra(char letter, char before, char after, boolean first) {
    return oneMore(letter, before, after, ANY) + (first ? FIRST_LETTER : 0);
  }

  /** The cost of a letter missing between two others. */
  static double missing(char letter, char before, char after, boolean first) {
    return oneMore(letter, before, after, MISSING) + (first ? FIRST_LETTER : 0);
  }

  private static double oneMore(char letter, char before, char after, double otherwise) {
    return isSign(letter) ? SIGN : letter == before || letter == after ? DOUBLING : otherwise;
  }

  private static boolean isSign(char letter) {
    return letter == 'ь' || letter == '\'';
  }

  /**
   * The lowest cost of turning one word into another by substitutions, deletions, insertions and
   * transpositions (weighted Damerau-Levenshtein distance, optimal string alignment).
   */
  public static double between(String typed, String meant) {
    int rows = typed.length();
    int columns = meant.length();
    double[][] cost = new double[rows + 1][columns + 1];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(cost, typed, i, meant, j);
      }
    }
    return cost[rows][columns];
  }

  private static double cheapest(double[][] cost, String typed, int i, String meant, int j) {
    double best = Double.POSITIVE_INFINITY;
    if (i > 0) {
      double extra = extra(typed.charAt(i - 1), at(typed, i - 2), at(typed, i), i == 1);
      best = Math.min(best, cost[i - 1][j] + extra);
    }
    if (j > 0) {
      double missing = missing(meant.charAt(j - 1), at(meant, j - 2), at(meant, j), j == 1);
      best = Math.min(best, cost[i][j - 1] + missing);
    }
    if (i > 0 && j > 0) {
      char from = typed.charAt(i - 1);
      char to = meant.charAt(j - 1);
      best = Math.min(best, cost[i - 1][j - 1] + (from == to ? 0 : substitution(from, to, i == 1)));
    }
    boolean swapped =
        i > 1
            && j > 1
            && typed.charAt(i - 1) == meant.charAt(j - 2)
            && typed.charAt(i - 2) == meant.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + swap(i == 2)) : best;
  }

  static char at(String word, int i) {
    return i < 0 || i >= word.length() ? ' ' : word.charAt(i);
  }

  private static double[][] substitutions() {
    double[][] costs = new double[BLOCK_SIZE][BLOCK_SIZE];
    for (double[] row : costs) {
      Arrays.fill(row, ANY);
    }
    for (String row : KEY_ROWS) {
      for (int i = 1; i < row.length(); i++) {
        put(costs, row.substring(i - 1, i + 1), NEIGHBOUR_KEY);
      }
    }
    for (String pair : ALIKE) {
      put(costs, pair, EAR);
    }
    for (String pair : RUSSIAN) {
      put(costs, pair, FOREIGN);
    }
    return costs;
  }

  private static void put(double[][] costs, String pair, double cost) {
    int one = pair.charAt(0) - BLOCK;
    int other = pair.charAt(1) - BLOCK;
    if (one >= 0 && other >= 0) {
      costs[one][other] = cost;
      costs[other][one] = cost;
    }
  }
}
