package org.visnyk.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.Hit;
import org.visnyk.IndexStatistics;
import org.visnyk.SearchRequest;
import org.visnyk.SearchRequest.NearCopies;
import org.visnyk.SortOrder;
import org.visnyk.query.ArticleSearcher;
import org.visnyk.query.page.FacetCounter;

/** Counts what is in an index. Safe for any number of threads. */
final class Statistician {
  private final ArticleSearcher articleSearcher;
  private final FacetCounter facetCounter;

  Statistician(ArticleSearcher articleSearcher, FacetCounter facetCounter) {
    this.articleSearcher = articleSearcher;
    this.facetCounter = facetCounter;
  }

  /**
   * Counts the articles that a searcher sees.
   *
   * @param sizeInBytes of all files of the index
   */
  IndexStatistics count(IndexSearcher searcher, long sizeInBytes) throws IOException {
    Map<Facet, List<FacetCount>> counts =
        facetCounter.count(
            MatchAllDocsQuery.INSTANCE,
            EnumSet.of(Facet.SOURCE, Facet.YEAR, Facet.MONTH),
            SearchRequest.query("").build().zone(),
            searcher);
    return new IndexStatistics(
        searcher.getIndexReader().numDocs(),
        sizeInBytes,
        firstDate(searcher, SortOrder.OLDEST),
        firstDate(searcher, SortOrder.NEWEST),
        counts.getOrDefault(Facet.SOURCE, List.of()),
        counts.getOrDefault(Facet.YEAR, List.of()),
        counts.getOrDefault(Facet.MONTH, List.of()));
  }

  private Optional<Instant> firstDate(IndexSearcher searcher, SortOrder order) throws IOException {
    SearchRequest first =
        SearchRequest.query("")
            .sort(order)
            .size(1)
            .withoutSnippets()
            .nearCopies(NearCopies.LISTED)
            .timeout(Duration.ofSeconds(Long.MAX_VALUE))
            .build();
    return articleSearcher.search(first, searcher).hits().stream()
        .findFirst()
        .flatMap(Hit::published);
  }
}
