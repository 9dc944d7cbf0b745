package org.visnyk.query;

import java.io.IOException;
import java.util.List;
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
import org.visnyk.index.IndexSchema;
import org.visnyk.index.StoredArticles;
import org.visnyk.query.compile.QueryCompiler;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.WeightedTerm;
import org.visnyk.query.duplicates.ClusterMemberships;
import org.visnyk.query.duplicates.DuplicateClusters;
import org.visnyk.query.highlight.HighlightTerms;
import org.visnyk.query.page.HitMaker;
import org.visnyk.query.page.HitPage;
import org.visnyk.query.page.PageFinder;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.ScoreStatistics;

/**
 * Finds articles about the same as a given one, by its most telling lemmas. Safe for any number of
 * threads.
 */
public final class SimilarArticles {
  private final SignificantTerms tellingTerms;
  private final ClusterMemberships stories;

  /**
   * Makes a finder; it holds no index.
   *
   * @param analyzer makes terms, with the dictionary and the words of the index
   * @param stories finds the near-copies of hits
   */
  public SimilarArticles(NewsAnalyzer analyzer, ClusterMemberships stories) {
    this.tellingTerms = new SignificantTerms(new QueryTerms(analyzer));
    this.stories = stories;
  }

  /**
   * The articles about the same, as {@link org.visnyk.NewsIndex#moreLikeThis} says.
   *
   * @param all the state of the index to search, kept open by the caller
   * @throws org.visnyk.InvalidRequestException if the size is impossible
   * @throws IOException if the index cannot be read
   */
  public List<Hit> of(String id, int size, IndexSearcher all) throws IOException {
    SearchRequest request = SearchRequest.query("").size(size).withoutSnippets().build();
    TopDocs found = all.search(new TermQuery(new Term(IndexSchema.ID, id)), 1);
    if (found.scoreDocs.length == 0) {
      return List.of();
    }
    Deadline deadline = new Deadline(request.timeout(), System::nanoTime);
    deadline.start();
    RequestSearcher searcher =
        new RequestSearcher(all, request.sort(), deadline, new ScoreStatistics());
    DuplicateClusters copies = new DuplicateClusters(searcher, stories);
    int doc = found.scoreDocs[0].doc;
    int tellers =
        copies.shared(found.scoreDocs).values().stream().mapToInt(List::size).max().orElse(1);
    List<WeightedTerm> terms =
        tellingTerms.of(
            new StoredArticles(all.getIndexReader()).article(doc), tellers, all.getIndexReader());
    if (terms.isEmpty()) {
      return List.of();
    }
    Query query = query(terms, id, copies.storyOf(doc));
    HitPage page = new PageFinder(request, query, Optional.empty(), searcher, copies).find();
    return new HitMaker(request, searcher, copies, deadline)
        .hits(page, new QueryCompiler.Compiled(query, HighlightTerms.NONE, List.of(), false));
  }

  private static Query query(List<WeightedTerm> terms, String id, OptionalLong story) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (WeightedTerm term : terms) {
      any.add(new BoostQuery(new TermQuery(term.term()), (float) term.weight()), Occur.SHOULD);
    }
    any.setMinimumNumberShouldMatch(SignificantTerms.required(terms.size()));
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(any.build(), Occur.MUST);
    others.add(new TermQuery(new Term(IndexSchema.ID, id)), Occur.MUST_NOT);
    story.ifPresent(
        number -> others.add(LongField.newExactQuery(IndexSchema.CLUSTER, number), Occur.MUST_NOT));
    return others.build();
  }
}
