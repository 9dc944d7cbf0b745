package org.visnyk.query;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.index.StoredArticles;

/** Streams whole articles out of an index. Stateless. */
public final class ArticleExport {
  private ArticleExport() {}

  /**
   * Hands over the articles that match a query, in the order of the index.
   *
   * @return number of articles
   * @throws IOException if the index cannot be read
   */
  public static long run(Query query, IndexSearcher searcher, Consumer<? super Article> target)
      throws IOException {
    StoredArticles articles = new StoredArticles(searcher.getIndexReader());
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    long count = 0;
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      @Nullable Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        @Nullable Bits live = segment.reader().getLiveDocs();
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if (live == null || live.get(doc)) {
            target.accept(articles.article(segment.docBase + doc));
            count++;
          }
        }
      }
    }
    return count;
  }
}
