package org.visnyk.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.ArticleSimilarity;
import org.visnyk.index.schema.IndexSchema;

/**
 * Creates searchers with the similarity that suits the weighted frequencies of the schema.
 * Stateless.
 */
public final class ArticleSearchers extends SearcherFactory {
  private static final Similarity WEIGHTED = new ArticleSimilarity();

  /** For phrases, where each occurrence counts once. */
  private static final Similarity COUNTED = new BM25Similarity();

  private static final Similarity SIMILARITY =
      new PerFieldSimilarityWrapper() {
        @Override
        public Similarity get(String field) {
          return field.equals(IndexSchema.CONTENT) ? WEIGHTED : COUNTED;
        }
      };

  /** The similarity of articles. */
  public static Similarity similarity() {
    return SIMILARITY;
  }

  /** Creates the factory. */
  public ArticleSearchers() {}

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    return searcher;
  }
}
