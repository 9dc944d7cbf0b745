package org.visnyk.language.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * Finds the forms of a dictionary that somebody may have meant by a word that is none: makes every
 * word that is one slip away, or two of which one is a usual one, and looks each up. The dictionary
 * answers in some hundred nanoseconds, so a word takes a few milliseconds. Safe for any number of
 * threads.
 */
public final class NearForms {
  private static final int MIN_LETTERS = 3;
  private static final int MAX_LETTERS = 24;

  /** A slip of at most this cost may come along with another one. */
  private static final double USUAL = 0.65;

  /** Two slips of which not both are usual are as often another word: ADR 16. */
  private static final double MAX_COST_OF_TWO = 1.1;

  private final UkrainianDictionary dictionary;

  /**
   * A form of the dictionary and its distance from the typed word.
   *
   * @param form in the normal form, lower case
   * @param cost how unusual the typing error is, as in {@link TypingErrors}; above 0
   */
  public record NearForm(String form, double cost) {}

  /** Makes a finder of forms. */
  public NearForms(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The forms near a word, the nearest first, of equal ones in the order of the alphabet.
   *
   * @param word in the normal form, lower case; of one with fewer than three letters or more than
   *     24 nothing is near
   * @param mostCost the highest cost of a form, as in {@link TypingErrors}
   */
  public List<NearForm> of(String word, double mostCost) {
    if (word.length() < MIN_LETTERS || word.length() > MAX_LETTERS) {
      return List.of();
    }
    Search search = new Search(mostCost);
    search.around(word, 0, true);
    return search.nearest();
  }

  /** The search for one word. */
  private final class Search {
    private final double mostCost;
    private double most;
    private final FormAnalyses analyses = new FormAnalyses();
    private final Map<String, Double> found = new HashMap<>();
    private final Map<String, Double> usual = new HashMap<>();
    private char[] buffer = new char[MAX_LETTERS + 4];

    Search(double mostCost) {
      this.mostCost = mostCost;
    }

    List<NearForm> nearest() {
      List<NearForm> forms = new ArrayList<>();
      found.forEach((form, cost) -> forms.add(new NearForm(form, cost)));
      forms.sort(Comparator.comparingDouble(NearForm::cost).thenComparing(NearForm::form));
      return forms;
    }

    /** Tries all slips in a word that itself is some slips away. */
    void around(String word, double cost, boolean mayGoOn) {
      most = mayGoOn ? mostCost : Math.min(mostCost, MAX_COST_OF_TWO);
      drop(word, cost);
      add(word, cost);
      replace(word, cost);
      swap(word, cost);
      if (mayGoOn) {
        // The second step adds no more of them.
        usual.forEach((variant, variantCost) -> around(variant, variantCost, false));
      }
    }

    private void drop(String word, double before) {
      for (int i = 0; i < word.length(); i++) {
        char letter = word.charAt(i);
        double cost =
            TypingErrors.extra(
                letter, TypingErrors.at(word, i - 1), TypingErrors.at(word, i + 1), i == 0);
        if (before + cost <= most) {
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
          if (before + cost <= most) {
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
          if (letter != word.charAt(i) && before + cost <= most) {
            buffer[i] = letter;
            check(word.length(), before, cost);
          }
        }
      }
    }

    private void swap(String word, double before) {
      for (int i = 0; i + 1 < word.length(); i++) {
        double cost = TypingErrors.swap(i == 0);
        if (word.charAt(i) != word.charAt(i + 1) && before + cost <= most) {
          word.getChars(0, word.length(), buffer, 0);
          buffer[i] = word.charAt(i + 1);
          buffer[i + 1] = word.charAt(i);
          check(word.length(), before, cost);
        }
      }
    }

    private void check(int length, double before, double cost) {
      if (before == 0 && cost <= USUAL) {
        usual.merge(new String(buffer, 0, length), cost, Math::min);
      }
      if (dictionary.lookup(buffer, 0, length, analyses)) {
        found.merge(new String(buffer, 0, length), before + cost, Math::min);
      }
    }
  }
}
