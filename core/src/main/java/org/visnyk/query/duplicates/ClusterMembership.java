package org.visnyk.query.duplicates;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.IndexSchema;

/**
 * Where the articles of a story are in a segment: some nine bytes for each article that has one.
 * The number of a story is spread evenly over all numbers of 64 bits; its highest bits choose a
 * place where some four articles stand, its lowest are compared there. Immutable.
 */
final class ClusterMembership {
  private static final int ARTICLES_OF_PLACE = 4;

  private final int placeBits;

  /** Where each place begins, and where the last one ends. */
  private final int[] starts;

  private final int[] lowBits;
  private final int[] docs;

  private ClusterMembership(int placeBits, int[] starts, int[] lowBits, int[] docs) {
    this.placeBits = placeBits;
    this.starts = starts;
    this.lowBits = lowBits;
    this.docs = docs;
  }

  /** Reads the stories of a segment, deleted articles included: a second for some ten million. */
  static ClusterMembership of(LeafReader segment) throws IOException {
    int placeBits =
        Integer.SIZE - Integer.numberOfLeadingZeros(segment.maxDoc() / ARTICLES_OF_PLACE);
    int[] starts = new int[(1 << placeBits) + 1];
    SortedNumericDocValues stories = stories(segment);
    while (stories.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      starts[place(stories.nextValue(), placeBits) + 1]++;
    }
    for (int place = 1; place < starts.length; place++) {
      starts[place] += starts[place - 1];
    }
    int[] lowBits = new int[starts[starts.length - 1]];
    int[] docs = new int[lowBits.length];
    int[] free = starts.clone();
    stories = stories(segment);
    for (int doc = stories.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = stories.nextDoc()) {
      long story = stories.nextValue();
      int at = free[place(story, placeBits)]++;
      lowBits[at] = (int) story;
      docs[at] = doc;
    }
    return new ClusterMembership(placeBits, starts, lowBits, docs);
  }

  private static SortedNumericDocValues stories(LeafReader segment) throws IOException {
    return DocValues.getSortedNumeric(segment, IndexSchema.CLUSTER);
  }

  private static int place(long story, int placeBits) {
    return placeBits == 0 ? 0 : (int) (story >>> (Long.SIZE - placeBits));
  }

  /**
   * Adds the articles of a story that are not deleted.
   *
   * @param teller the number in the index of one that is known already, or {@link
   *     ClusterMemberships#NOBODY}
   * @param leaf the segment as a search sees it
   * @param target where their numbers in the index go, in ascending order
   */
  void addArticles(long story, int teller, LeafReaderContext leaf, List<Integer> target)
      throws IOException {
    int place = place(story, placeBits);
    for (int i = starts[place]; i < starts[place + 1]; i++) {
      int doc = leaf.docBase + docs[i];
      if (lowBits[i] == (int) story && (doc == teller || isOf(story, docs[i], leaf.reader()))) {
        target.add(doc);
      }
    }
  }

  private static boolean isOf(long story, int doc, LeafReader segment) throws IOException {
    @Nullable Bits live = segment.getLiveDocs();
    SortedNumericDocValues stories = stories(segment);
    return (live == null || live.get(doc))
        && stories.advanceExact(doc)
        && stories.nextValue() == story;
  }
}
