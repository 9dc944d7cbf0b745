package org.visnyk.language.guess;

import java.util.Arrays;
import java.util.Comparator;
import org.visnyk.language.text.Alphabet;

/**
 * Prefixes that make new words of known ones and leave their inflection as it was: {@code
 * кібератака} is declined as {@code атака}. Stateless.
 *
 * <p>Those the dictionary has often were kept if, among its own words, the lemma was prefix and
 * lemma of the rest in 97 of 100; the others are of the news of later years.
 */
final class KnownPrefixes {
  /** No prefix fits. */
  static final int NONE = 0;

  /** What must follow a prefix at least; less is found in too many words by chance. */
  private static final int MIN_LETTERS_AFTER = 5;

  private static final String PREFIXES =
      "авіа авто агро аеро анти антикорупц астро аудіо багато біо веб вело взаємо відео віце"
          + " внутрішньо газо гео гідро гіпер держ дрон еко екс екстра електро енерго етно євро"
          + " загально зоо імуно інтер інфо квазі кібер кіно контр космо крипто лже макро мало мега"
          + " медіа між мікро міні мото мульти навколо нано напів нарко нафто нац нейро"
          + " нео онко південно північно понад проти псевдо психо радіо"
          + " ретро само середньо соц соціо спец спів стерео суб супер східно теле тепло термо"
          + " техно турбо ультра фото хім центрально якнай щонай західно після";

  /** The longer ones first, each as numbers of {@link Alphabet}. */
  private static final byte[][] CODES =
      Arrays.stream(PREFIXES.split(" "))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(KnownPrefixes::codes)
          .toArray(byte[][]::new);

  private KnownPrefixes() {}

  /** The length of the longest prefix a text begins with, or {@link #NONE}. */
  static int length(char[] text, int start, int end) {
    int most = end - start - MIN_LETTERS_AFTER;
    int first = Alphabet.code(text[start]);
    for (byte[] prefix : CODES) {
      if (prefix[0] == first && prefix.length <= most && begins(text, start, prefix)) {
        return prefix.length;
      }
    }
    return NONE;
  }

  private static boolean begins(char[] text, int start, byte[] prefix) {
    for (int i = 1; i < prefix.length; i++) {
      if (Alphabet.code(text[start + i]) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] codes(String prefix) {
    byte[] codes = new byte[prefix.length()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) Alphabet.code(prefix.charAt(i));
    }
    return codes;
  }
}
