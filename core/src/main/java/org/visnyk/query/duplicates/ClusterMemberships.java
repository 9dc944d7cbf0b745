package org.visnyk.query.duplicates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.visnyk.query.request.SegmentCache;

/**
 * Finds the articles of a story in memory: near-copies are looked for with every page, and points
 * would take as long as the search itself (ADR 19). Safe for any number of threads, and to be kept.
 */
public final class ClusterMemberships {
  /** Where no article is known to tell a story. */
  static final int NOBODY = -1;

  private final SegmentCache<ClusterMembership> tables = new SegmentCache<>(ClusterMembership::of);

  /** Makes tables of no index. */
  public ClusterMemberships() {}

  /**
   * The articles of a story, in ascending order of their numbers.
   *
   * @param teller one of them that is known already and not deleted, or {@link #NOBODY}
   */
  List<Integer> articles(long story, int teller, IndexReader reader) throws IOException {
    List<Integer> articles = new ArrayList<>(2);
    for (LeafReaderContext leaf : reader.leaves()) {
      tables.of(leaf.reader()).addArticles(story, teller, leaf, articles);
    }
    return articles;
  }
}
