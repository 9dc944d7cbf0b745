package org.visnyk.ingest.encoding;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells single-byte encodings of Cyrillic apart by how usual the letters are that they make of the
 * same bytes. Each byte above ASCII counts with the logarithm of its letter's frequency in
 * Ukrainian or Russian, whichever is higher. Vowels and consonants like to alternate. Capitals are
 * rare, and rarer still after small letters: windows-1251 and KOI8-U have small letters where the
 * other has capitals. Three words in capitals alone may be too little to tell.
 */
final class CyrillicLetters {
  private static final List<Charset> CANDIDATES =
      List.of(Charset.forName("windows-1251"), Charset.forName("KOI8-U"));

  /** Letters from frequent to rare, in groups of about the same frequency in thousandths. */
  private static final String[] GROUPS = {
    "о", "аеин", "тірвс", "лкудмп", "языьгбчйх", "жшюцїєщ", "фэґъё"
  };

  private static final double[] PER_THOUSAND = {100, 75, 50, 33, 16, 7, 2};

  private static final String USUAL_SIGNS = "«»—–…’‘“”„№©°·•\u00A0§€₴";

  private static final double SIGN = Math.log(0.004);
  private static final double STRANGE = Math.log(0.00001);
  private static final double CAPITAL = Math.log(0.1);
  private static final double CAPITAL_AFTER_CAPITAL = Math.log(0.8);
  private static final double CAPITAL_AFTER_SMALL = Math.log(0.002);

  /** A vowel after a vowel, or a consonant after a consonant. */
  private static final double NO_CHANGE = Math.log(0.4);

  private static final String VOWELS = "аеиіоуєїюяыэё";

  /** Text lies near -3.5 a letter; worse than this, and it is no Cyrillic text at all. */
  private static final double WORST_AVERAGE = -5.5;

  private CyrillicLetters() {}

  /** The encoding in which the bytes read best, if they read like Cyrillic at all. */
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
    return bestScore < WORST_AVERAGE ? Optional.empty() : Optional.of(best);
  }

  /** The average over the characters beyond ASCII. */
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
        sum += STRANGE; // a word half in Latin is a word of another encoding, such as café
      }
      before = character;
    }
    return count == 0 ? Double.NEGATIVE_INFINITY : sum / count;
  }

  private static double score(char character, char before) {
    if (!Character.isLetter(character)) {
      return USUAL_SIGNS.indexOf(character) >= 0 ? SIGN : STRANGE;
    }
    double score = frequency(Character.toLowerCase(character)) + change(character, before);
    if (Character.isLowerCase(character)) {
      return score;
    }
    if (Character.isLowerCase(before)) {
      return score + CAPITAL_AFTER_SMALL;
    }
    return score + (Character.isUpperCase(before) ? CAPITAL_AFTER_CAPITAL : CAPITAL);
  }

  private static double change(char character, char before) {
    if (isLatin(before)) {
      return STRANGE;
    }
    return Character.isLetter(before) && isVowel(before) == isVowel(character) ? NO_CHANGE : 0;
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
