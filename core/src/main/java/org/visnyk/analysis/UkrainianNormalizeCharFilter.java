package org.visnyk.analysis;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.visnyk.language.text.LookAlikes;
import org.visnyk.language.text.NormalForm;

/**
 * Repairs the spelling of Cyrillic words before a tokenizer that knows nothing of it: any
 * apostrophe between letters becomes U+0027, stress marks, soft hyphens and zero-width characters
 * go, a letter and its breve or diaeresis become one letter, and Latin look-alikes become Cyrillic.
 * Capitals, {@code ґ}, other scripts, and all that stands between words stay as they are. Offsets
 * lead back to the text as it was.
 *
 * <p>Reads in pieces; besides, Lucene keeps eight bytes for each run of removed characters. {@link
 * UkrainianNewsTokenizer} does all this itself and needs no char filter.
 */
public final class UkrainianNormalizeCharFilter extends BaseCharFilter {
  /** A longer run of letters and marks is no word; it is repaired piece by piece. */
  private static final int MAX_CHARACTERS = 1_024;

  private static final char BREVE = '\u0306';
  private static final char DIAERESIS = '\u0308';

  private final char[] in = new char[8 * 1024];
  private int inAt;
  private int inLimit;

  /** The current run; an apostrophe at its end may turn out not to belong to it. */
  private final char[] run = new char[MAX_CHARACTERS];

  private int runLength;
  private int runAt;

  /** Number of characters given out before the current run. */
  private int written;

  /** Filters a text. */
  public UkrainianNormalizeCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read() throws IOException {
    if (runAt == runLength && !nextRun()) {
      return -1;
    }
    return run[runAt++];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && (runAt < runLength || nextRun())) {
      int copied = Math.min(length - count, runLength - runAt);
      System.arraycopy(run, runAt, target, offset + count, copied);
      runAt += copied;
      count += copied;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /** Reads and repairs the next run, of one kind of character; false at the end of the text. */
  private boolean nextRun() throws IOException {
    do {
      written += runLength;
      runAt = 0;
      runLength = 0;
      if (peek() < 0) {
        return false;
      }
      boolean isWord = isInside((char) peek());
      boolean cyrillic = false;
      while (runLength < MAX_CHARACTERS && peek() >= 0) {
        char c = (char) peek();
        boolean joins = isWord && runLength > 0 && NormalForm.isApostrophe(c);
        if (isInside(c) != isWord && !joins) {
          break;
        }
        cyrillic |= isCyrillic(c);
        run[runLength++] = c;
        inAt++;
      }
      if (cyrillic) {
        repair();
      }
    } while (runLength == 0);
    return true;
  }

  private int peek() throws IOException {
    while (inAt == inLimit) {
      inLimit = input.read(in, 0, in.length);
      inAt = 0;
      if (inLimit < 0) {
        inLimit = 0;
        return -1;
      }
    }
    return in[inAt];
  }

  private static boolean isInside(char c) {
    return Character.isLetter(c) || NormalForm.isMark(c);
  }

  private static boolean isCyrillic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC
        && Character.isLetter(c);
  }

  /** Repairs the run in place, and notes behind which characters others were removed. */
  private void repair() {
    int length = 0;
    int known = getLastCumulativeDiff();
    int removed = 0;
    boolean latin = false;
    boolean joint = false;
    for (int i = 0; i < runLength; i++) {
      char c = run[i];
      if (NormalForm.isMark(c)) {
        if (length > 0 && (c == BREVE || c == DIAERESIS)) {
          run[length - 1] = compose(run[length - 1], c);
        }
        removed++;
        continue;
      }
      noteRemoved(known + removed, length);
      latin |= Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      joint = !joint && NormalForm.isApostrophe(c) && i + 1 < runLength && isInside(run[i + 1]);
      run[length++] = joint ? '\'' : c;
    }
    noteRemoved(known + removed, length);
    runLength = length;
    if (latin) {
      LookAlikes.repair(run, 0, runLength);
    }
  }

  private void noteRemoved(int difference, int length) {
    if (difference > getLastCumulativeDiff()) {
      addOffCorrectMap(written + length, difference);
    }
  }

  private static char compose(char letter, char mark) {
    String composed = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
    return composed.length() == 1 ? composed.charAt(0) : letter;
  }
}
