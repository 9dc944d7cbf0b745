package org.visnyk.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.duplicates.ClusterMemberships;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.page.HitMaker;
import org.visnyk.query.page.HitPage;
import org.visnyk.query.page.IndexHits;
import org.visnyk.query.page.PageFinder;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.IndexTerms;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.ScoreStatistics;
import org.visnyk.query.request.TermLookup;

/**
 * Finds articles about the same subject as a given one, by its most significant lemmas.
 * Thread-safe.
 */
public final class SimilarArticles {
  private final SignificantTerms significantTerms;
  private final ClusterMemberships memberships;
  private final TermLookup termLookup = new TermLookup();

  /**
   * Makes a finder for any index.
   *
   * @param analyzer for queries, with the dictionary and user words of the index
   * @param memberships finds the duplicates of hits
   */
  public SimilarArticles(NewsAnalyzer analyzer, ClusterMemberships memberships) {
    this.significantTerms = new SignificantTerms(analyzer);
    this.memberships = memberships;
  }

  /**
   * Finds similar articles, as {@link org.visnyk.NewsIndex#moreLikeThis} specifies.
   *
   * @param all the state of the index to search, kept open by the caller
   * @throws org.visnyk.InvalidRequestException if the size is out of range
   * @throws IOException if the index cannot be read
   */
  public List<Hit> of(String id, int size, IndexSearcher all) throws IOException {
    SearchRequest request = SearchRequest.query("").size(size).withoutSnippets().build();
    TopDocs found = all.search(new TermQuery(new Term(IndexSchema.ID, id)), 1);
    if (found.scoreDocs.length == 0) {
      return List.of();
    }
    Deadline deadline =
        new Deadline(request.timeout().orElse(Deadline.UNLIMITED), System::nanoTime);
    deadline.start();
    RequestSearcher searcher =
        new RequestSearcher(all, deadline, new ScoreStatistics(), termLookup);
    DuplicateClusters clusters = new DuplicateClusters(searcher, memberships);
    int doc = found.scoreDocs[0].doc;
    int duplicates =
        clusters.shared(found.scoreDocs).values().stream().mapToInt(List::size).max().orElse(1);
    Map<String, Float> terms =
        significantTerms.of(
            new StoredArticles(all.getIndexReader()).article(doc),
            duplicates,
            new IndexTerms(all.getIndexReader(), termLookup));
    if (terms.isEmpty()) {
      return List.of();
    }
    Query query =
        query(terms, SignificantTerms.required(terms.size()), id, clusters.clusterOf(doc));
    HitPage page =
        new PageFinder(request, Optional.empty(), new IndexHits(request, query, searcher, clusters))
            .find();
    return new HitMaker(request, searcher, clusters, deadline)
        .hits(page, QueryCompiler.Compiled.untyped(query));
  }

  /**
   * The query for articles about the same subject.
   *
   * @param lemmas with their weights
   * @param required how many of them an article must have
   * @param id of an article that is not wanted
   * @param cluster articles of which are not wanted either
   */
  public static Query query(
      Map<String, Float> lemmas, int required, String id, OptionalLong cluster) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    lemmas.forEach(
        (lemma, weight) ->
            any.add(
                new BoostQuery(new TermQuery(new Term(IndexSchema.CONTENT, lemma)), weight),
                Occur.SHOULD));
    any.setMinimumNumberShouldMatch(required);
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(any.build(), Occur.MUST);
    others.add(new TermQuery(new Term(IndexSchema.ID, id)), Occur.MUST_NOT);
    cluster.ifPresent(
        number -> others.add(LongField.newExactQuery(IndexSchema.CLUSTER, number), Occur.MUST_NOT));
    return others.build();
  }
}
