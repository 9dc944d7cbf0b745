package org.visnyk.index;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;

/**
 * The occurrences of a term in the articles of a segment. For one thread; articles are visited in
 * ascending order, each once.
 */
public final class TermPlaces {
  private final PostingsEnum postings;
  private int left;
  private int position;

  /**
   * Reads postings.
   *
   * @param postings with positions and offsets, at their beginning
   */
  public TermPlaces(PostingsEnum postings) {
    this.postings = postings;
  }

  /**
   * Moves before the first occurrence in an article.
   *
   * @param doc number of the article in the segment
   * @throws IOException if the index cannot be read
   */
  public void goTo(int doc) throws IOException {
    int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
    left = at == doc ? postings.freq() : 0;
  }

  /**
   * Moves to the next occurrence in the article.
   *
   * @return whether there is one
   * @throws IOException if the index cannot be read
   */
  public boolean next() throws IOException {
    if (left == 0) {
      return false;
    }
    left--;
    position = postings.nextPosition();
    return true;
  }

  /** The position of the occurrence. */
  public int position() {
    return position;
  }

  /** Offset of the first UTF-16 unit of the occurrence. */
  public int startOffset() throws IOException {
    return postings.startOffset();
  }

  /** Offset after its last UTF-16 unit. */
  public int endOffset() throws IOException {
    return postings.endOffset();
  }
}
