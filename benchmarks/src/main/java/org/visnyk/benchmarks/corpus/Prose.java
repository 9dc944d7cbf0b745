package org.visnyk.benchmarks.corpus;

import java.util.Locale;

/** Writes words down with spaces, punctuation and capitals. Not safe for several threads. */
final class Prose {
  private final StringBuilder text = new StringBuilder();
  private boolean atSentenceStart = true;
  private boolean spaceDue;
  private boolean commaDue;
  private int words;

  /** Writes a word, or several separated by single spaces. */
  Prose word(String word) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException("a form that does not exist was asked for");
    }
    space();
    text.append(atSentenceStart ? capitalised(word) : word);
    atSentenceStart = false;
    spaceDue = true;
    words += 1 + (int) word.chars().filter(c -> c == ' ').count();
    return this;
  }

  /** Asks for a comma before the next word, and for none at the end of a sentence. */
  Prose comma() {
    commaDue = true;
    return this;
  }

  /** Opens a quotation, which clings to the word after it. */
  Prose openQuotation() {
    space();
    text.append('«');
    spaceDue = false;
    return this;
  }

  /** Closes a quotation in front of the words that say whose it is. */
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
