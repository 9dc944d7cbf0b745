package org.visnyk.language.userwords;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.WordScanner;

/** Checks that what a user calls a word is one word when it is met in a text. Stateless. */
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
          "«%s» is not one word; add its words one by one, each in a line of its own"
              .formatted(word));
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
            case NUMBER, HASHTAG, MENTION, URL, EMAIL -> false;
          };
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }
}
