package org.visnyk.ingest.encoding;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells windows-1251 from KOI8-U by letter frequency. The score of an encoding is the mean
 * log-probability of the characters beyond ASCII: the frequency of each letter in Ukrainian or
 * Russian, whichever is higher, less a penalty for a vowel after a vowel or a consonant after a
 * consonant, and a large one for a capital after a small letter, since each encoding has capitals
 * where the other has small letters. Fewer than three words in capitals may be undecidable.
 */
final class CyrillicLetters {
  private static final List<Charset> CANDIDATES =
      List.of(Charset.forName("windows-1251"), Charset.forName("KOI8-U"));

  /** Letters in groups of about the same frequency; see {@link #PER_THOUSAND}. */
  private static final String[] GROUPS = {
    "о", "аеин", "тірвс", "лкудмп", "языьгбчйх", "жшюцїєщ", "фэґъё"
  };

  private static final double[] PER_THOUSAND = {100, 75, 50, 33, 16, 7, 2};

  private static final String USUAL_PUNCTUATION = "«»—–…’‘“”„№©°·•\u00A0§€₴";

  private static final double PUNCTUATION = Math.log(0.004);
  private static final double STRANGE = Math.log(0.00001);
  private static final double CAPITAL = Math.log(0.1);
  private static final double CAPITAL_AFTER_CAPITAL = Math.log(0.8);
  private static final double CAPITAL_AFTER_SMALL = Math.log(0.002);

  /** A vowel after a vowel, or a consonant after a consonant. */
  private static final double SAME_KIND = Math.log(0.4);

  private static final String VOWELS = "аеиіоуєїюяыэё";

  /** Cyrillic text scores about -3.5; anything below this is not Cyrillic. */
  private static final double MIN_AVERAGE = -5.5;

  private CyrillicLetters() {}

  /** The encoding with the higher score; empty if both are too low for Cyrillic text. */
  static Optional<Charset> likeliest(byte[] sample) {
    Charset best = CANDIDATES.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Charset charset : CANDIDATES) {
      double score = score(new String(sample, charset));
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return bestScore < MIN_AVERAGE ? Optional.empty() : Optional.of(best);
  }

  /** Mean score of the characters beyond ASCII. */
  private static double score(String text) {
    double sum = 0;
    int count = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character > 127) {
        sum += score(character, before);
        count++;
      } else if (isLatin(character) && before > 127 && Character.isLetter(before)) {
        sum += STRANGE; // a half-Latin word, such as café, means another encoding
      }
      before = character;
    }
    return count == 0 ? Double.NEGATIVE_INFINITY : sum / count;
  }

  private static double score(char character, char before) {
    if (!Character.isLetter(character)) {
      return USUAL_PUNCTUATION.indexOf(character) >= 0 ? PUNCTUATION : STRANGE;
    }
    double score = frequency(Character.toLowerCase(character)) + transition(character, before);
    if (Character.isLowerCase(character)) {
      return score;
    }
    if (Character.isLowerCase(before)) {
      return score + CAPITAL_AFTER_SMALL;
    }
    return score + (Character.isUpperCase(before) ? CAPITAL_AFTER_CAPITAL : CAPITAL);
  }

  private static double transition(char character, char before) {
    if (isLatin(before)) {
      return STRANGE;
    }
    return Character.isLetter(before) && isVowel(before) == isVowel(character) ? SAME_KIND : 0;
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(Character.toLowerCase(letter)) >= 0;
  }

  private static double frequency(char letter) {
    for (int group = 0; group < GROUPS.length; group++) {
      if (GROUPS[group].indexOf(letter) >= 0) {
        return Math.log(PER_THOUSAND[group] / 1000);
      }
    }
    return STRANGE;
  }

  private static boolean isLatin(char character) {
    return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
  }
}
