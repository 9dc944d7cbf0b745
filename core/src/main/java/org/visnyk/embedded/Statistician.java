package org.visnyk.embedded;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.visnyk.ArticleFilter;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.IndexStatistics;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.page.FacetCounter;

/** Counts what is in an index. Safe for any number of threads. */
final class Statistician {
  private static final Sort OLDEST = byDate(false);
  private static final Sort NEWEST = byDate(true);

  private final FacetCounter facetCounter;

  Statistician(FacetCounter facetCounter) {
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
            EnumSet.of(Facet.SOURCE, Facet.LANGUAGE, Facet.YEAR, Facet.MONTH),
            ArticleFilter.all().zone(),
            searcher);
    long articles = searcher.getIndexReader().numDocs();
    IndexStatistics.Builder statistics =
        IndexStatistics.builder()
            .articles(articles)
            .sizeInBytes(sizeInBytes)
            .withoutDate(articles - searcher.count(new FieldExistsQuery(IndexSchema.PUBLISHED)))
            .withoutText(searcher.count(IndexSchema.WITHOUT_TEXT))
            .withoutSource(articles - searcher.count(new FieldExistsQuery(IndexSchema.SOURCE)))
            .byLanguage(counts.getOrDefault(Facet.LANGUAGE, List.of()))
            .bySource(counts.getOrDefault(Facet.SOURCE, List.of()))
            .byYear(counts.getOrDefault(Facet.YEAR, List.of()))
            .byMonth(counts.getOrDefault(Facet.MONTH, List.of()));
    firstDate(searcher, OLDEST).ifPresent(statistics::oldest);
    firstDate(searcher, NEWEST).ifPresent(statistics::newest);
    return statistics.build();
  }

  private static Optional<Instant> firstDate(IndexSearcher searcher, Sort order)
      throws IOException {
    ScoreDoc[] first =
        searcher.search(new FieldExistsQuery(IndexSchema.PUBLISHED), 1, order).scoreDocs;
    return first.length == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli((Long) ((FieldDoc) first[0]).fields[0]));
  }

  private static Sort byDate(boolean isNewestFirst) {
    return new Sort(
        LongField.newSortField(
            IndexSchema.PUBLISHED, isNewestFirst, SortedNumericSelector.Type.MIN));
  }
}
