package org.visnyk.benchmarks.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.visnyk.benchmarks.corpus.Lexeme.Concord;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;

/**
 * Words that no dictionary has, inflected like the new names and loanwords in news. Word number n
 * is the same in every corpus, and lower numbers are more frequent. Immutable.
 */
final class InventedWords {
  /** Their number, large enough that the vocabulary of a large corpus keeps growing. */
  static final int COUNT = 200_000;

  static final List<String> ONSETS =
      List.of(
          "б", "бр", "в", "г", "гл", "д", "др", "ж", "з", "к", "кр", "л", "м", "н", "п", "пр", "р",
          "с", "т", "тр", "ф", "х", "ц", "ш");
  static final List<String> VOWELS = List.of("а", "е", "и", "о", "у");

  /** No к, г, х: they change before the ending -і. */
  static final List<String> CODAS = List.of("б", "в", "д", "з", "л", "м", "н", "п", "р", "с", "т");

  private static final long SEED = 20_240_624;
  private static final double SHARE_OF_SURNAMES = 0.4;
  private static final double SHARE_OF_NAMES = 0.3;

  private static final List<String> SURNAME =
      List.of(
          "ов", "ова", "ову", "ова", "овим", "ові", "ови", "ових", "овим", "ових", "овими", "ових");
  private static final List<String> MASCULINE =
      List.of("", "а", "у", "", "ом", "і", "и", "ів", "ам", "и", "ами", "ах");
  private static final List<String> FEMININE =
      List.of("а", "и", "і", "у", "ою", "і", "и", "", "ам", "и", "ами", "ах");

  private InventedWords() {}

  /**
   * The invented word of a number.
   *
   * @param number 0 to {@link #COUNT}, exclusive
   */
  static Noun word(int number) {
    Dice dice = Dice.of(SEED, number);
    String stem = stem(dice);
    if (dice.chance(SHARE_OF_SURNAMES)) {
      return noun(capitalised(stem), true, Concord.MASCULINE, SURNAME);
    }
    String written = dice.chance(SHARE_OF_NAMES) ? capitalised(stem) : stem;
    return dice.chance(0.6)
        ? noun(written, false, Concord.MASCULINE, MASCULINE)
        : noun(written, false, Concord.FEMININE, FEMININE);
  }

  private static Noun noun(String stem, boolean animate, Concord gender, List<String> endings) {
    List<String> forms = new ArrayList<>();
    endings.forEach(ending -> forms.add(stem + ending));
    return new Noun(forms.getFirst(), animate, gender, forms);
  }

  private static String stem(Dice dice) {
    StringBuilder stem = new StringBuilder();
    int syllables = dice.between(2, 3);
    for (int i = 0; i < syllables; i++) {
      stem.append(dice.pick(ONSETS)).append(dice.pick(VOWELS));
    }
    return stem.append(dice.pick(CODAS)).toString();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
