package org.visnyk.language.word;

import java.util.Set;

/** Acronyms with the ending of a case: {@code РЕБи}, {@code ВАКСу}. Stateless. */
public final class Acronym {
  private static final int MIN_CAPITALS = 2;
  private static final int MAX_ENDING = 3;

  private static final Set<String> ENDINGS =
      Set.of(
          "и і ї у ю а я е є ом ем єм ів їв ам ям ами ями ах ях ові еві єві ою ею єю ої ій"
              .split(" "));

  private Acronym() {}

  /**
   * The number of capitals before the ending.
   *
   * @return 0 if the word is no acronym with an ending
   */
  public static int length(char[] word, int length) {
    int capitals = 0;
    while (capitals < length && Character.isUpperCase(word[capitals])) {
      capitals++;
    }
    int ending = length - capitals;
    boolean fits = capitals >= MIN_CAPITALS && ending > 0 && ending <= MAX_ENDING;
    return fits && ENDINGS.contains(new String(word, capitals, ending)) ? capitals : 0;
  }
}
