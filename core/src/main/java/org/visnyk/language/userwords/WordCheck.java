package org.visnyk.language.userwords;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.WordScanner;

/** Checks that a user's word would be found as one word in a text. Stateless. */
final class WordCheck {
  private WordCheck() {}

  static String lemma(String lemma) {
    if (lemma.isEmpty()) {
      throw new IllegalArgumentException("there is no lemma at the start of the line; write one");
    }
    return form(lemma);
  }

  static String form(String word) {
    if (word.codePoints().noneMatch(Character::isLetter)) {
      throw new IllegalArgumentException(
          "«%s» has no letters; only words can be added".formatted(word));
    }
    if (word.length() > UkrainianDictionary.MAX_LETTERS) {
      throw new IllegalArgumentException(
          "«%s» is longer than %d characters; add its parts"
              .formatted(
                  word.substring(0, UkrainianDictionary.MAX_LETTERS) + "…",
                  UkrainianDictionary.MAX_LETTERS));
    }
    if (!isOneWord(word)) {
      throw new IllegalArgumentException(
          "«%s» is not one word; add its words in separate lines".formatted(word));
    }
    return word;
  }

  private static boolean isOneWord(String text) {
    WordScanner scanner = new WordScanner();
    scanner.reset(new StringReader(text));
    try {
      return scanner.next()
          && scanner.length() == text.length()
          && switch (scanner.kind()) {
            case CYRILLIC, FOREIGN, MIXED_SCRIPT, CODE, COMPOUND -> true;
            case INITIAL, PHONE, NUMBER, SIGN, HASHTAG, MENTION, URL, EMAIL -> false;
          };
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
  }
}
