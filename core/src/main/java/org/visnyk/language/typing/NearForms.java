package org.visnyk.language.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Finds the dictionary forms that a misspelt word may stand for: generates every word at a distance
 * of one typing error, or of two if the first is a common one, and looks each up. A lookup takes
 * about a hundred nanoseconds, so a word takes a few milliseconds. Safe for any number of threads.
 */
public final class NearForms {
  private static final int MIN_LETTERS = 3;
  private static final int MAX_LETTERS = 24;

  /** An error of at most this cost may be combined with another one. */
  private static final double COMMON = 0.65;

  /** Two errors that cost more are as likely to give an unrelated word: ADR 16. */
  private static final double MAX_COST_OF_TWO = 1.1;

  private final UkrainianDictionary dictionary;

  /**
   * A form of the dictionary and its distance from the typed word.
   *
   * @param form in the normal form, lower case
   * @param cost how uncommon the typing error is, as in {@link TypingErrors}; above 0
   */
  public record NearForm(String form, double cost) {}

  /** Creates a finder. */
  public NearForms(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The forms near a word by increasing cost; ties in the order of the alphabet.
   *
   * @param word in the normal form, lower case; a word with fewer than 3 or more than 24 letters
   *     has none
   * @param maxCost the maximum cost of a form, as in {@link TypingErrors}
   */
  public List<NearForm> of(String word, double maxCost) {
    if (word.length() < MIN_LETTERS || word.length() > MAX_LETTERS) {
      return List.of();
    }
    Search search = new Search(maxCost);
    search.around(word, 0, true);
    return search.nearest();
  }

  /** The search for one word. */
  private final class Search {
    private final double maxCost;
    private double limit;
    private final FormAnalyses analyses = new FormAnalyses();
    private final Map<String, Double> found = new HashMap<>();
    private final Map<String, Double> common = new HashMap<>();
    private char[] buffer = new char[MAX_LETTERS + 4];

    Search(double maxCost) {
      this.maxCost = maxCost;
    }

    List<NearForm> nearest() {
      List<NearForm> forms = new ArrayList<>();
      found.forEach((form, cost) -> forms.add(new NearForm(form, cost)));
      forms.sort(Comparator.comparingDouble(NearForm::cost).thenComparing(NearForm::form));
      return forms;
    }

    /** Tries all errors in a word that may already have one. */
    void around(String word, double cost, boolean mayGoOn) {
      limit = mayGoOn ? maxCost : Math.min(maxCost, MAX_COST_OF_TWO);
      drop(word, cost);
      add(word, cost);
      replace(word, cost);
      swap(word, cost);
      if (mayGoOn) {
        // The second step adds none.
        common.forEach((variant, variantCost) -> around(variant, variantCost, false));
      }
    }

    private void drop(String word, double before) {
      for (int i = 0; i < word.length(); i++) {
        char letter = word.charAt(i);
        double cost =
            TypingErrors.extra(
                letter, TypingErrors.at(word, i - 1), TypingErrors.at(word, i + 1), i == 0);
        if (before + cost <= limit) {
          word.getChars(0, i, buffer, 0);
          word.getChars(i + 1, word.length(), buffer, i);
          check(word.length() - 1, before, cost);
        }
      }
    }

    private void add(String word, double before) {
      for (int i = 0; i <= word.length(); i++) {
        word.getChars(0, i, buffer, 0);
        word.getChars(i, word.length(), buffer, i + 1);
        for (int j = 0; j < TypingErrors.LETTERS.length(); j++) {
          char letter = TypingErrors.LETTERS.charAt(j);
          double cost =
              TypingErrors.missing(
                  letter, TypingErrors.at(word, i - 1), TypingErrors.at(word, i), i == 0);
          if (before + cost <= limit) {
            buffer[i] = letter;
            check(word.length() + 1, before, cost);
          }
        }
      }
    }

    private void replace(String word, double before) {
      for (int i = 0; i < word.length(); i++) {
        word.getChars(0, word.length(), buffer, 0);
        for (int j = 0; j < TypingErrors.LETTERS.length(); j++) {
          char letter = TypingErrors.LETTERS.charAt(j);
          double cost = TypingErrors.substitution(word.charAt(i), letter, i == 0);
          if (letter != word.charAt(i) && before + cost <= limit) {
            buffer[i] = letter;
            check(word.length(), before, cost);
          }
        }
      }
    }

    private void swap(String word, double before) {
      for (int i = 0; i + 1 < word.length(); i++) {
        double cost = TypingErrors.swap(i == 0);
        if (word.charAt(i) != word.charAt(i + 1) && before + cost <= limit) {
          word.getChars(0, word.length(), buffer, 0);
          buffer[i] = word.charAt(i + 1);
          buffer[i + 1] = word.charAt(i);
          check(word.length(), before, cost);
        }
      }
    }

    private void check(int length, double before, double cost) {
      if (before == 0 && cost <= COMMON) {
        common.merge(new String(buffer, 0, length), cost, Math::min);
      }
      if (dictionary.lookup(buffer, 0, length, analyses)) {
        found.merge(new String(buffer, 0, length), before + cost, Math::min);
      }
    }
  }
}
