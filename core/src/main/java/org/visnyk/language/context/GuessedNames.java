package org.visnyk.language.context;

import org.visnyk.language.grammar.MorphologicalSlots;
import org.visnyk.language.text.Casing;
import org.visnyk.language.word.AnalyzedWord;
import org.visnyk.language.word.CandidateWord;

/**
 * Chooses between two guessed lemmas of a name by context. The endings of form and lemma imply a
 * case: {@code Гетманцева} is the nominative of {@code Гетманцева} and the genitive of {@code
 * Гетманцев}, and after {@code депутата} it is the latter. Reused; for one thread at a time.
 */
final class GuessedNames {
  /** The first guess is right more often, so the second needs this many times its support. */
  private static final float CLEARLY = 2f;

  private static final int ANY = 0xFFFFFFF;
  private static final int GENITIVE_OF_MAN =
      (MorphologicalSlots.GENITIVE | MorphologicalSlots.ACCUSATIVE) & MorphologicalSlots.MASCULINE;
  private static final int CASES_IN_U_OF_PERSONS =
      MorphologicalSlots.DATIVE | MorphologicalSlots.LOCATIVE;

  /** For places and things also the genitive: Казахстану. */
  private static final int CASES_IN_U = CASES_IN_U_OF_PERSONS | MorphologicalSlots.GENITIVE;

  private static final int OBLIQUE_PLURAL =
      (MorphologicalSlots.GENITIVE | MorphologicalSlots.ACCUSATIVE) & MorphologicalSlots.PLURAL;

  private final WordsBefore before;
  private final WordAhead ahead;

  GuessedNames(WordsBefore before, WordAhead ahead) {
    this.before = before;
    this.ahead = ahead;
  }

  /** Whether the second lemma is meant rather than the first; false if there is only one. */
  boolean isSecondMeant(CandidateWord word, AnalyzedWord guessed) {
    if (guessed.termCount() < 2 || word.casing != Casing.CAPITALISED) {
      return false;
    }
    return support(word, guessed, 1) > CLEARLY * support(word, guessed, 0);
  }

  private float support(CandidateWord word, AnalyzedWord guessed, int guess) {
    int length = guessed.termLength(guess);
    char lemmaLast = guessed.characters()[guessed.termStart(guess) + length - 1];
    int slots = slots(word, length, lemmaLast);
    float support = MorphologicalSlots.within(slots, MorphologicalSlots.VOCATIVE) ? 0.05f : 1f;
    if (before.names != 0) {
      support *= (slots & before.names) != 0 ? 2f : 0.3f;
    } else if (before.titles != 0) {
      support *= (slots & MorphologicalSlots.inEveryGender(before.titles)) != 0 ? 1.4f : 0.6f;
    } else if (before.governed != 0) {
      support *= (slots & before.governed) != 0 ? 1f : 0.2f;
    } else if (before.isAfterNoun
        && MorphologicalSlots.within(slots, MorphologicalSlots.INSTRUMENTAL)) {
      // у місті Веспрем: a noun is followed by a name in the nominative, rarely an instrumental.
      support *= 0.4f;
    }
    if (ahead.nameSlots != 0) {
      support *= (slots & ahead.nameSlots) != 0 ? 1.6f : 0.5f;
    }
    return support;
  }

  /** The slots of the form if this is its lemma; all of them if the ending implies none. */
  private int slots(CandidateWord word, int lemmaLength, char lemmaLast) {
    char last = Character.toLowerCase(word.text[word.length - 1]);
    char previous = Character.toLowerCase(word.text[word.length - 2]);
    if (lemmaLength == word.length && lemmaLast == last) {
      return switch (last) {
        case 'а', 'я' -> MorphologicalSlots.NOMINATIVE;
        // Names in other vowels are often indeclinable, so their form implies no case.
        case 'е', 'є', 'и', 'і', 'ї', 'о', 'у', 'ю' -> ANY;
        // Surnames in a consonant are declined for men only.
        default -> MorphologicalSlots.NOMINATIVE | MorphologicalSlots.FEMININE;
      };
    }
    boolean ofWoman = lemmaLast == 'а' || lemmaLast == 'я';
    return switch (last) {
      case 'а', 'я' -> GENITIVE_OF_MAN;
      case 'о' -> previous == 'г' ? ANY : MorphologicalSlots.VOCATIVE;
      case 'е', 'є' -> lemmaLast == 'й' && previous != 'і' ? ANY : MorphologicalSlots.VOCATIVE;
      case 'у' -> ofMan(previous == 'м', lemmaLast, ofWoman);
      case 'ю' ->
          previous == 'о' || previous == 'е' || previous == 'є'
              ? MorphologicalSlots.INSTRUMENTAL
              : ofMan(false, lemmaLast, ofWoman);
      case 'м' ->
          previous == 'о' || previous == 'е' || previous == 'є'
              ? MorphologicalSlots.INSTRUMENTAL
              : ANY;
      case 'и', 'і', 'ї', 'х' -> ANY;
      default -> ofWoman ? OBLIQUE_PLURAL : ANY;
    };
  }

  /**
   * The slots of a form in -у or -ю: Листовничому is a man's (or of the village Листовниче), Зоню a
   * woman's.
   */
  private int ofMan(boolean likeAdjective, char lemmaLast, boolean ofWoman) {
    if (ofWoman) {
      return MorphologicalSlots.ACCUSATIVE;
    }
    boolean neuter = likeAdjective && lemmaLast == 'е';
    int cases = before.names == 0 && ahead.nameSlots == 0 ? CASES_IN_U : CASES_IN_U_OF_PERSONS;
    return cases
        & (neuter
            ? ~(MorphologicalSlots.MASCULINE | MorphologicalSlots.FEMININE)
            : MorphologicalSlots.MASCULINE);
  }
}
