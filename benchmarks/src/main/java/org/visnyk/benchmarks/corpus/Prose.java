package org.visnyk.benchmarks.corpus;

import java.util.Locale;

/**
 * Joins words to a text with spaces, punctuation and capitals. Not safe for use by several threads.
 */
final class Prose {
  private final StringBuilder text = new StringBuilder();
  private boolean atSentenceStart = true;
  private boolean spaceDue;
  private boolean commaDue;
  private int words;

  /** Writes a word, or several separated by single spaces. */
  Prose word(String word) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException("the word has no such form");
    }
    space();
    text.append(atSentenceStart ? capitalised(word) : word);
    atSentenceStart = false;
    spaceDue = true;
    words += 1 + (int) word.chars().filter(c -> c == ' ').count();
    return this;
  }

  /** Adds a comma before the next word, unless the sentence ends. */
  Prose comma() {
    commaDue = true;
    return this;
  }

  /** Opens a quotation, without a space after the quotation mark. */
  Prose openQuotation() {
    space();
    text.append('«');
    spaceDue = false;
    return this;
  }

  /** Closes a quotation before its attribution. */
  Prose closeQuotation() {
    text.append("», –");
    commaDue = false;
    return this;
  }

  Prose endSentence() {
    text.append('.');
    commaDue = false;
    atSentenceStart = true;
    return this;
  }

  Prose endParagraph() {
    text.append("\n\n");
    spaceDue = false;
    return this;
  }

  int words() {
    return words;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void space() {
    if (commaDue) {
      text.append(',');
      commaDue = false;
    }
    if (spaceDue) {
      text.append(' ');
    }
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
