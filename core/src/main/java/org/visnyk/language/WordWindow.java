package org.visnyk.language;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.compound.Abbreviations;
import org.visnyk.language.text.WordScanner;
import org.visnyk.language.word.CandidateWord;
import org.visnyk.language.word.KnownWords;

/**
 * A window of about sixty words of a text. They are scanned and looked up as a batch, so that the
 * memory accesses of the lookups overlap instead of following each other. For one thread at a time;
 * reusable.
 */
final class WordWindow {
  /** A power of two. */
  private static final int SIZE = 64;

  /**
   * Number of words looked up together; the word before the current one must stay in the window.
   */
  private static final int BATCH = SIZE - 4;

  private final WordScanner scanner = new WordScanner();
  private final WordLookup lookup;
  private final Abbreviations abbreviations = Abbreviations.standard();
  private final CandidateWord[] words = new CandidateWord[SIZE];

  // Number of words that were scanned and looked up, and the index of the current one.
  private int found;
  private int current = -1;
  private boolean exhausted = true;

  WordWindow(KnownWords known) {
    this.lookup = new WordLookup(known, SIZE);
    Arrays.setAll(words, i -> new CandidateWord());
  }

  /** Starts a new text. The reader is read to its end and not closed. */
  void reset(Reader text) {
    scanner.reset(text);
    found = 0;
    current = -1;
    exhausted = false;
  }

  /** Moves to the next word, if there is one. */
  boolean next() throws IOException {
    current++;
    if (current + 1 >= found && !exhausted) {
      readAhead();
    }
    return current < found;
  }

  CandidateWord current() {
    return at(current);
  }

  /** The word before the current one in the same sentence. */
  @Nullable CandidateWord before() {
    return current > 0 && !current().startsSentence ? at(current - 1) : null;
  }

  /** The word after the current one in the same sentence. */
  @Nullable CandidateWord after() {
    if (current + 1 >= found) {
      return null;
    }
    CandidateWord next = at(current + 1);
    return next.startsSentence ? null : next;
  }

  /** Number of UTF-16 units read; the length of the text after the last word. */
  int position() {
    return scanner.position();
  }

  private void readAhead() throws IOException {
    int first = found;
    int end = current + BATCH;
    while (found < end && scanner.next()) {
      CandidateWord word = at(found);
      word.scan(scanner);
      lookup.prefetch(word);
      if (word.startsSentence && found > 0 && abbreviations.joins(at(found - 1), word)) {
        word.startsSentence = false;
      }
      found++;
    }
    exhausted = found < end;
    for (int i = first; i < found; i++) {
      lookup.find(at(i));
    }
    lookup.findHomographs();
  }

  private CandidateWord at(int index) {
    return words[index & (SIZE - 1)];
  }
}
