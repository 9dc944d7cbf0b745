package org.visnyk.language;

import java.util.Locale;
import java.util.Set;
import org.visnyk.language.dictionary.FormAnalyses;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.Alphabet;

/**
 * Detects the language of a text from its letters, its function words and the words that the
 * dictionary knows. Safe for any number of threads. Reads at most the first {@value
 * #MAX_CHARACTERS} characters, so a text costs microseconds.
 *
 * <p>A letter or function word that only one of the languages has is evidence for that language;
 * the absence of its frequent letters is evidence against it. Words that the Ukrainian dictionary
 * lacks are evidence for Russian if all their letters exist in both. A Cyrillic text without
 * evidence counts as Ukrainian, because the collection is Ukrainian.
 */
public final class LanguageDetector {
  /** Number of characters that are read; the language rarely changes after them. */
  public static final int MAX_CHARACTERS = 800;

  private static final String UKRAINIAN_LETTERS = "іїєґ";
  private static final String APOSTROPHES = "'’ʼ";
  private static final String RUSSIAN_LETTERS = "ыэё";

  /**
   * Letters of other languages in Cyrillic script: Belarusian, Serbian, Macedonian, Kazakh and
   * others.
   */
  private static final String FOREIGN_LETTERS = "ўјљњћђџѓќѕәғқңөұүһ";

  /** One in so many letters of a Ukrainian text is a letter that only Ukrainian has. */
  private static final double LETTERS_TO_UKRAINIAN = 12;

  /** Every fifteenth letter of Ukrainian texts is specific to Ukrainian; some texts have fewer. */
  private static final int MAX_LETTERS_TO_OWN = 30;

  /** A text with fewer letters specific to Ukrainian is examined word by word. */
  private static final int MIN_OWN_LETTERS = 6;

  private static final double LETTERS_TO_RUSSIAN = 40;

  /** The evidence of a word; a letter counts 1. */
  private static final double WORD = 1.5;

  /**
   * The dictionary lacks half of the words of a Russian text, and hardly any of a Ukrainian one.
   */
  private static final double UNKNOWN = 2;

  private static final double KNOWN = 0.6;
  private static final int SHORTEST_LOOKED_UP = 4;
  private static final int MAX_LOOKED_UP = 20;

  /** The evidence by which Russian must exceed Ukrainian. */
  private static final double ADVANCE_OF_UKRAINIAN = 1.5;

  /** In a text of so many letters every candidate language except Belarusian has an и. */
  private static final int LETTERS_TO_I = 15;

  private static final Set<String> UKRAINIAN_WORDS =
      Set.of(
          "та", "що", "як", "або", "але", "це", "цей", "ця", "від", "після", "під", "також", "щоб",
          "якщо", "було", "був", "була", "були", "буде", "які", "який", "яка", "яке", "його", "її",
          "їх", "через", "проти", "й", "із", "зі", "чи", "вже", "ще", "тому", "хто", "де", "вона",
          "вони", "він", "ми", "року", "дуже", "немає", "навіть", "саме", "серед", "між", "більше",
          "менше", "своїх", "новини", "чому", "війна", "києва", "могла");
  private static final Set<String> RUSSIAN_WORDS =
      Set.of(
          "и", "что", "как", "или", "но", "это", "этот", "от", "после", "под", "также", "чтобы",
          "если", "было", "был", "была", "были", "будет", "которые", "который", "которая", "его",
          "ее", "их", "через", "против", "из", "со", "еще", "поэтому", "кто", "где", "она", "они",
          "он", "мы", "года", "году", "очень", "нет", "даже", "среди", "между", "больше", "меньше",
          "своих", "новости", "почему", "война", "с", "к", "только", "может", "время", "сегодня",
          "вчера", "более", "россии");
  private static final Set<String> BULGARIAN_WORDS =
      Set.of("че", "са", "се", "със", "във", "които", "който", "това", "както", "след", "има");
  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "for", "on", "that", "with", "as", "by", "at",
          "from", "are", "was", "were", "be", "has", "have", "his", "her", "its", "it", "an",
          "will", "after", "over", "their", "they", "this", "says", "said", "not", "new", "he",
          "she", "who", "what", "how", "why", "about", "more", "than", "but", "or", "up", "out",
          "into");
  private static final Set<String> OTHER_LATIN_WORDS =
      Set.of(
          "der", "die", "das", "und", "ist", "nicht", "mit", "für", "von", "den", "dem", "ein",
          "eine", "zu", "im", "le", "la", "les", "des", "et", "est", "une", "un", "du", "pour",
          "dans", "en", "que", "el", "los", "las", "del", "por", "con", "una", "il", "di", "che",
          "non", "per", "na", "w", "z", "do", "się", "nie", "jest", "że", "ve", "bir", "bu", "si",
          "cu", "pe", "au", "o", "și", "je", "se", "pentru", "este", "din", "anul", "v", "za");

  private LanguageDetector() {}

  /** Detects the language of a text in several parts, such as the title and body of an article. */
  public static TextLanguage detect(String... parts) {
    if (isPlainlyUkrainian(parts)) {
      return TextLanguage.UKRAINIAN;
    }
    Evidence evidence = new Evidence();
    int left = MAX_CHARACTERS;
    for (String part : parts) {
      int length = Math.min(part.length(), left);
      read(part, length, evidence);
      left -= length;
    }
    return evidence.language();
  }

  /**
   * Whether the text has about as many letters specific to Ukrainian as usual and no letter of
   * another language. True of nearly all articles, and cheap: no word is examined.
   */
  private static boolean isPlainlyUkrainian(String... parts) {
    int left = MAX_CHARACTERS;
    int cyrillic = 0;
    int own = 0;
    int latin = 0;
    for (String part : parts) {
      int length = Math.min(part.length(), left);
      left -= length;
      for (int i = 0; i < length; i++) {
        char letter = part.charAt(i);
        if (letter >= '\u0400' && letter < '\u0500') {
          cyrillic++;
          switch (letter) {
            case 'і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ' -> own++;
            default -> {
              if (!Alphabet.isUkrainian(letter)) {
                return false;
              }
            }
          }
        } else if (Character.isLetter(letter)) {
          latin++;
        }
      }
    }
    return own >= MIN_OWN_LETTERS && own * MAX_LETTERS_TO_OWN >= cyrillic && cyrillic > 4 * latin;
  }

  private static void read(String text, int length, Evidence evidence) {
    int wordStart = -1;
    for (int i = 0; i <= length; i++) {
      boolean inWord = i < length && (Character.isLetter(text.charAt(i)) || isApostrophe(text, i));
      if (inWord && wordStart < 0) {
        wordStart = i;
      } else if (!inWord && wordStart >= 0) {
        evidence.add(text.substring(wordStart, i));
        wordStart = -1;
      }
    }
  }

  private static boolean isApostrophe(String text, int at) {
    return APOSTROPHES.indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  /** The evidence for each language so far. */
  private static final class Evidence {
    private int cyrillic;
    private int latin;
    private int others;
    private int ukrainianLetters;
    private int russianLetters;
    private int foreignLetters;
    private final UkrainianDictionary dictionary = UkrainianDictionary.shared();
    private final FormAnalyses analyses = new FormAnalyses();
    private int bulgarianLetters;
    private int knownWords;
    private int unknownWords;
    private int i;
    private int ukrainianWords;
    private int russianWords;
    private int bulgarianWords;
    private int english;
    private int otherLatin;

    void add(String written) {
      String word = written.toLowerCase(Locale.ROOT);
      countHardSigns(word);
      look(written);
      word.chars().forEach(letter -> count((char) letter));
      ukrainianWords += UKRAINIAN_WORDS.contains(word) && !RUSSIAN_WORDS.contains(word) ? 1 : 0;
      russianWords += RUSSIAN_WORDS.contains(word) && !UKRAINIAN_WORDS.contains(word) ? 1 : 0;
      bulgarianWords += BULGARIAN_WORDS.contains(word) ? 1 : 0;
      english += ENGLISH_WORDS.contains(word) ? 1 : 0;
      otherLatin += OTHER_LATIN_WORDS.contains(word) ? 1 : 0;
    }

    /** In Russian a hard sign precedes an iotated vowel, in Bulgarian any letter. */
    private void countHardSigns(String word) {
      for (int at = word.indexOf('ъ'); at >= 0; at = word.indexOf('ъ', at + 1)) {
        boolean russian = at + 1 < word.length() && "еёюя".indexOf(word.charAt(at + 1)) >= 0;
        russianLetters += russian ? 1 : 0;
        bulgarianLetters += russian ? 0 : 1;
      }
    }

    /** The dictionary may lack names, so only words in lower case are looked up. */
    private void look(String word) {
      boolean telling =
          knownWords + unknownWords < MAX_LOOKED_UP
              && word.length() >= SHORTEST_LOOKED_UP
              && Character.isLowerCase(word.charAt(0))
              && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.CYRILLIC;
      if (telling) {
        boolean known = dictionary.lookup(word.toCharArray(), 0, word.length(), analyses);
        knownWords += known ? 1 : 0;
        unknownWords += known ? 0 : 1;
      }
    }

    private void count(char letter) {
      switch (Character.UnicodeScript.of(letter)) {
        case CYRILLIC -> {
          cyrillic++;
          ukrainianLetters += UKRAINIAN_LETTERS.indexOf(letter) >= 0 ? 1 : 0;
          russianLetters += RUSSIAN_LETTERS.indexOf(letter) >= 0 ? 1 : 0;
          foreignLetters += FOREIGN_LETTERS.indexOf(letter) >= 0 ? 1 : 0;
          i += letter == 'и' ? 1 : 0;
        }
        case LATIN -> {
          latin++;
          otherLatin += letter > 127 ? 1 : 0;
        }
        default -> others++;
      }
    }

    TextLanguage language() {
      if (others > cyrillic + latin || cyrillic + latin == 0) {
        return TextLanguage.OTHER;
      }
      if (latin > cyrillic) {
        return english > otherLatin ? TextLanguage.ENGLISH : TextLanguage.OTHER;
      }
      if (isBelarusianOrFarther() || isBulgarian()) {
        return TextLanguage.OTHER;
      }
      return ukrainian() + ADVANCE_OF_UKRAINIAN >= russian()
          ? TextLanguage.UKRAINIAN
          : TextLanguage.RUSSIAN;
    }

    private boolean isBelarusianOrFarther() {
      boolean withoutI = i == 0 && russianLetters > 0 && cyrillic >= LETTERS_TO_I;
      return foreignLetters > 1 + cyrillic / 200 || (withoutI && ukrainianLetters > 0);
    }

    private boolean isBulgarian() {
      return ukrainianLetters == 0
          && bulgarianLetters + bulgarianWords > russianLetters
          && bulgarianLetters > 0;
    }

    private double ukrainian() {
      double evidence = ukrainianLetters + WORD * ukrainianWords;
      return (evidence == 0 ? -cyrillic / LETTERS_TO_UKRAINIAN : evidence) + KNOWN * knownWords;
    }

    private double russian() {
      double evidence = russianLetters + WORD * russianWords;
      return (evidence == 0 ? -cyrillic / LETTERS_TO_RUSSIAN : evidence) + UNKNOWN * unknownWords;
    }
  }
}
