package org.visnyk.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** Makes searchers that score as the frequencies of the schema are meant. Stateless. */
public final class ArticleSearchers extends SearcherFactory {
  /** Lucene's own defaults, the first one in the unit of the frequencies. */
  private static final Similarity WEIGHTED =
      new BM25Similarity(1.2f * IndexSchema.BODY_WEIGHT, 0.75f);

  /** Of phrases: a place counts once. */
  private static final Similarity COUNTED = new BM25Similarity();

  private static final Similarity SIMILARITY =
      new PerFieldSimilarityWrapper() {
        @Override
        public Similarity get(String field) {
          return field.equals(IndexSchema.CONTENT) ? WEIGHTED : COUNTED;
        }
      };

  /** Makes the factory. */
  public ArticleSearchers() {}

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    return searcher;
  }
}
