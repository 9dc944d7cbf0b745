package org.visnyk.language;

import org.jspecify.annotations.Nullable;
import org.visnyk.language.places.Places;
import org.visnyk.language.text.Casing;
import org.visnyk.language.text.WordKind;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownForm;
import org.visnyk.language.word.KnownWords;

/**
 * Adds the name of a town to the terms of a capitalised word that may be one: the lemma with its
 * capital, which no other term has. So {@code Долина} in a query finds the town first, and {@code
 * долина} finds both. Stateless.
 */
final class PlaceTerms {
  /** The weight of the other readings in a query with a capital. */
  private static final float OTHER_READINGS = 0.25f;

  /** The weight of the other readings in a text that means the town. */
  private static final float TOWN_AS_WORD = 0.5f;

  /** The weight of the town where the capital is also that of a sentence or a headline. */
  private static final float UNCERTAIN = 0.5f;

  private PlaceTerms() {}

  static void add(
      CandidateWord word, @Nullable CandidateWord after, KnownWords known, AnalyzedWord target) {
    if (word.kind != WordKind.CYRILLIC
        || (word.casing != Casing.CAPITALISED && word.casing != Casing.UPPER)
        || (word.inDictionary && word.own == null && !KnownForm.has(word.form, KnownForm.TOWN))) {
      return;
    }
    for (int term = 0; term < target.termCount(); term++) {
      String name = target.term(term);
      if (Places.standard().isName(name)) {
        boolean isCertain = isCertain(word, after, known);
        if (known.areOfQuery()) {
          target.weaken(0, OTHER_READINGS);
        } else if (isCertain) {
          target.weaken(0, TOWN_AS_WORD);
        }
        add(name, isCertain ? 1f : UNCERTAIN, target);
        return;
      }
    }
  }

  /** At the start of a sentence, a second capital shows that the first is that of a name. */
  private static boolean isCertain(
      CandidateWord word, @Nullable CandidateWord after, KnownWords known) {
    return word.casing == Casing.CAPITALISED
        && (known.areOfQuery()
            || !word.startsSentence
            || (after != null && after.casing == Casing.CAPITALISED));
  }

  private static void add(String name, float weight, AnalyzedWord target) {
    int length = name.length();
    int room = target.room(length);
    char[] characters = target.characters();
    name.getChars(0, length, characters, room);
    characters[room] = Character.toUpperCase(characters[room]);
    target.add(length, target.startOffset(), target.endOffset(), false, weight);
  }
}
