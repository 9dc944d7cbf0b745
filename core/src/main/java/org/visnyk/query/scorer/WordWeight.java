package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.WordQuery.WordTerm;

/** Where the terms of a word are in an index, and how rare they are together. */
final class WordWeight extends Weight {
  private final WordQuery query;
  private final ScoreMode scoreMode;
  private final List<TermStates> states;
  private final @Nullable SimScorer similarity;

  WordWeight(WordQuery query, IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    super(query);
    this.query = query;
    this.scoreMode = scoreMode;
    this.states = query.states();
    DocumentFrequencyEstimate rarity = new DocumentFrequencyEstimate();
    for (int i = 0; i < states.size(); i++) {
      TermStates state = states.get(i);
      if (state.docFreq() > 0) {
        WordTerm term = query.terms().get(i);
        TermStatistics known =
            searcher.termStatistics(term.in(query.field()), state.docFreq(), state.totalTermFreq());
        rarity.add(term.weight(), known.docFreq());
      }
    }
    this.similarity =
        rarity.articles() == 0
            ? null
            : similarity(searcher, query.field(), rarity.articles(), boost);
  }

  private static SimScorer similarity(
      IndexSearcher searcher, String field, long articles, float boost) throws IOException {
    CollectionStatistics collection = searcher.collectionStatistics(field);
    TermStatistics word = new TermStatistics(new BytesRef("a word"), articles, articles);
    return searcher.getSimilarity().scorer(boost, collection, word);
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
    if (similarity == null) {
      return null;
    }
    List<TermPostings> found = new ArrayList<>(states.size());
    @Nullable Terms terms = segment.reader().terms(query.field());
    if (terms != null) {
      TermsEnum at = terms.iterator();
      for (int i = 0; i < states.size(); i++) {
        @Nullable IOSupplier<TermState> known = states.get(i).get(segment);
        @Nullable TermState state = known == null ? null : known.get();
        if (state != null) {
          at.seekExact(query.terms().get(i).bytes(), state);
          found.add(postings(query.terms().get(i), at));
        }
      }
    }
    return found.isEmpty() ? null : new Supplier(found, similarity, segment);
  }

  private TermPostings postings(WordTerm term, TermsEnum at) throws IOException {
    if (at.docFreq() <= ShortPostings.MOST) {
      return new ShortPostings(term, at.postings(null, PostingsEnum.FREQS));
    }
    return new LongPostings(
        term,
        scoreMode == ScoreMode.TOP_SCORES
            ? at.impacts(PostingsEnum.FREQS)
            : at.postings(null, PostingsEnum.FREQS));
  }

  @Override
  public Explanation explain(LeafReaderContext segment, int doc) throws IOException {
    @Nullable Scorer scorer = scorer(segment);
    if (!(scorer instanceof WordScorer word)
        || similarity == null
        || word.iterator().advance(doc) != doc) {
      return Explanation.noMatch("none of the terms");
    }
    float frequency = word.frequency();
    @Nullable NumericDocValues norms = segment.reader().getNormValues(query.field());
    long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
    return similarity.explain(Explanation.match(frequency, "termFreq=" + frequency), norm);
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return true;
  }

  /** Scores the articles of a segment. */
  private final class Supplier extends ScorerSupplier {
    private final List<TermPostings> found;
    private final SimScorer similarity;
    private final LeafReaderContext segment;
    private boolean isAlone;

    Supplier(List<TermPostings> found, SimScorer similarity, LeafReaderContext segment) {
      this.found = found;
      this.similarity = similarity;
      this.segment = segment;
    }

    @Override
    public WordScorer get(long leadCost) throws IOException {
      List<PrefixGroup> groups = PrefixGroup.of(found);
      ArticleScores scores = new ArticleScores(similarity, segment.reader(), query.field());
      @Nullable WordBounds bounds =
          scoreMode == ScoreMode.TOP_SCORES ? new WordBounds(groups, scores) : null;
      return new WordScorer(new WordPostings(groups), bounds, scores, isAlone);
    }

    @Override
    public WordBulkScorer bulkScorer() throws IOException {
      WordScorer scorer = get(Long.MAX_VALUE);
      return new WordBulkScorer(scorer, new DefaultBulkScorer(scorer));
    }

    @Override
    public void setTopLevelScoringClause() {
      isAlone = true;
    }

    @Override
    public long cost() {
      return found.stream().mapToLong(TermPostings::articles).sum();
    }
  }
}
