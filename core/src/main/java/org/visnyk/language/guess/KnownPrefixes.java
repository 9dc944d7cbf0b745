package org.visnyk.language.guess;

import java.util.Arrays;
import java.util.Comparator;
import org.visnyk.language.text.Alphabet;

/**
 * Prefixes that form new words without changing their inflection: {@code кібератака} is declined
 * like {@code атака}. Stateless.
 *
 * <p>Prefixes that are frequent in the dictionary are listed if, for 97% of its words, the lemma is
 * the prefix plus the lemma of the rest; the others come from recent news.
 */
final class KnownPrefixes {
  /** No prefix matches. */
  static final int NONE = 0;

  /** Minimum number of letters after a prefix; fewer match too many words by chance. */
  private static final int MIN_LETTERS_AFTER = 5;

  private static final String PREFIXES =
      "авіа авто агро аеро анти антикорупц астро аудіо багато біо веб вело взаємо відео віце"
          + " внутрішньо газо гео гідро гіпер держ дрон еко екс екстра електро енерго етно євро"
          + " загально зоо імуно інтер інфо квазі кібер кіно контр космо крипто лже макро мало мега"
          + " медіа між мікро міні мото мульти навколо нано напів нарко нафто нац нейро"
          + " нео онко південно північно понад проти псевдо психо радіо"
          + " ретро само середньо соц соціо спец спів стерео суб супер східно теле тепло термо"
          + " техно турбо ультра фото хім центрально якнай щонай західно після";

  /** The longest first, each as codes of {@link Alphabet}. */
  private static final byte[][] CODES =
      Arrays.stream(PREFIXES.split(" "))
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(KnownPrefixes::codes)
          .toArray(byte[][]::new);

  private KnownPrefixes() {}

  /** The length of the longest prefix of a text, or {@link #NONE}. */
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
