package org.visnyk.language.compound;

import java.util.Arrays;
import java.util.stream.Stream;
import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.NormalForm;

/**
 * First parts of words that the orthography of 2019 joins to the word and earlier ones separated by
 * a hyphen, and {@code пів}, where it is the other way round: {@code ексмер} and {@code екс-мер},
 * {@code пів року} and {@code півроку}. Stateless.
 */
public final class WordPrefixes {
  private static final int MAX_LETTERS = 8;

  /** Also written apart from their word, as separate words. */
  private static final Letters APART =
      new Letters(
          "пів екс віце прес веб топ міні міді максі онлайн офлайн арт етно еко кібер мікро макро"
              + " екстра супер ультра псевдо");

  private static final Letters JOINED =
      new Letters(
          "авіа авто агро анти архі аудіо бліц відео гіпер диско енерго євро економ еліт інтернет"
              + " квазі кіно компакт контр крипто лонг мас мега медіа мото мульти нано нарко онко"
              + " піар поп преміум промо психо радіо рок секс смарт соц спец теле транс турбо унтер"
              + " фан фітнес флеш фолк фото хард шеф шоу штаб");

  private WordPrefixes() {}

  /** Whether a part before a hyphen is such a prefix. */
  static boolean isBeforeHyphen(char[] text, int start, int length) {
    return APART.contain(text, start, length) || JOINED.contain(text, start, length);
  }

  /** Whether a word may be such a prefix of the next word. */
  public static boolean isSeparate(char[] text, int length) {
    return length <= MAX_LETTERS && APART.contain(text, 0, length);
  }

  /** The prefixes that are also written apart. */
  public static Stream<String> separate() {
    return APART.all();
  }

  /** A few words by their first letter, found without allocation. */
  private static final class Letters {
    private final String[][] words = new String[Alphabet.SIZE][];

    Letters(String list) {
      Arrays.setAll(
          words,
          code ->
              Stream.of(list.split(" "))
                  .filter(word -> Alphabet.code(word.charAt(0)) == code)
                  .toArray(String[]::new));
    }

    Stream<String> all() {
      return Stream.of(words).flatMap(Stream::of);
    }

    boolean contain(char[] text, int start, int length) {
      for (String word : words[Alphabet.code(text[start])]) {
        if (word.length() == length && matches(word, text, start)) {
          return true;
        }
      }
      return false;
    }

    private static boolean matches(String word, char[] text, int start) {
      for (int i = 0; i < word.length(); i++) {
        if (Character.toLowerCase(text[start + i]) != word.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Joins a prefix and a word, with the apostrophe that {@code я}, {@code ю}, {@code є} and {@code
   * ї} require after a consonant.
   */
  public static String join(String prefix, String word) {
    String start = NormalForm.of(prefix);
    String rest = NormalForm.of(word);
    boolean afterVowel = "аеєиіїоуюя".indexOf(start.charAt(start.length() - 1)) >= 0;
    boolean iotated = "яюєї".indexOf(rest.charAt(0)) >= 0;
    return iotated && !afterVowel ? start + "'" + rest : start + rest;
  }
}
