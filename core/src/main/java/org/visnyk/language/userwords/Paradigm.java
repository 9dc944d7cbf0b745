package org.visnyk.language.userwords;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The forms of a lemma of the dictionary, as a pattern for other lemmas. Immutable.
 *
 * <p>The tail of a lemma is the part that changes: {@code ець} in {@code стілець}, whose genitive
 * is {@code стільця}. Another lemma declines alike if it has the same tail and the letter before it
 * is of the same kind: {@code Аляска} has {@code Алясці} and so does not decline like {@code
 * ракета}, which has {@code ракеті}.
 *
 * @param lemma the lemma in normal form
 * @param forms its forms in normal form
 */
record Paradigm(String lemma, Set<String> forms) {
  private static final String VELARS = "гкх";
  private static final String HUSHING = "жчшщ";
  private static final String OTHERS = "аеєиіїоуюяьй'-ц";

  Paradigm {
    forms = Set.copyOf(forms);
  }

  /**
   * Declines another lemma like this one.
   *
   * @param other the lemma in normal form
   * @return its forms, including the lemma, each with the corresponding form of the example
   * @throws IllegalArgumentException if it cannot decline alike; the message says why
   */
  Map<String, String> decline(String other) {
    if (forms.size() < 2) {
      throw new IllegalArgumentException(
          "«%s» has no other forms; write «~ !» if «%s» does not decline".formatted(lemma, other));
    }
    String tail = lemma.substring(stem());
    if (other.length() <= tail.length() || !other.endsWith(tail)) {
      throw cannot(other, "the ending «%s» of «%s» changes".formatted(tail, lemma));
    }
    int otherStem = other.length() - tail.length();
    if (kind(lemma, stem()) != kind(other, otherStem)) {
      throw cannot(
          other,
          "the stems «%s-» and «%s-» change differently"
              .formatted(lemma.substring(0, stem()), other.substring(0, otherStem)));
    }
    Map<String, String> declined = new LinkedHashMap<>();
    declined.put(other, lemma);
    for (String form : forms) {
      declined.put(other.substring(0, otherStem) + form.substring(stem()), form);
    }
    return declined;
  }

  private IllegalArgumentException cannot(String other, String why) {
    return new IllegalArgumentException(
        "«%s» cannot decline like «%s»: %s; take an example that ends in «%s», or list the forms after \":\""
            .formatted(other, lemma, why, other.substring(Math.max(0, other.length() - 2))));
  }

  /** Number of initial letters that all forms share. */
  private int stem() {
    int stem = lemma.length();
    for (String form : forms) {
      int common = 0;
      int most = Math.min(stem, form.length());
      while (common < most && lemma.charAt(common) == form.charAt(common)) {
        common++;
      }
      stem = common;
    }
    return stem;
  }

  /** The kind of the last letter of a stem; consonants of the same kind take the same endings. */
  private static int kind(String word, int stem) {
    if (stem == 0) {
      return 0;
    }
    char last = word.charAt(stem - 1);
    if (VELARS.indexOf(last) >= 0) {
      return 2;
    }
    if (HUSHING.indexOf(last) >= 0) {
      return 3;
    }
    return OTHERS.indexOf(last) >= 0 ? last : 4;
  }
}
