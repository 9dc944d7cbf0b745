package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.ArticleSimilarity;
import org.visnyk.index.schema.StemPrefix;
import org.visnyk.query.request.BlockWorth;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.scorer.WordPostings.PrefixGroup;

/**
 * Matches articles that have any term of a word, and scores them as if its terms were one: BM25 of
 * the sum of their weighted frequencies, with the document frequency that {@link
 * DocumentFrequencyEstimate} gives. Except for that document frequency, scores are those of
 * Lucene's {@code SynonymQuery}, to the bit. This query scores articles in batches, and uses that a
 * lemma is never more frequent than its stem prefix for tighter bounds on scores (ADR 23). Terms
 * that are merely related to a common word are left out, because they say little and take most of
 * the time (ADR 27).
 *
 * <p>Immutable.
 */
public final class WordQuery extends Query {
  /** A word is common if more than one article in this number has it. */
  static final int COMMON_SHARE = 8;

  /** No word is common that fewer articles have: there is no time to be saved. */
  static final int FEW_ARTICLES = 1_000;

  private final String field;
  private final List<WordTerm> terms;

  /** For each term, in the index that the query was rewritten for; empty before. */
  private final List<TermStates> states;

  private final int hash;

  /**
   * A term of a word.
   *
   * @param weight what one occurrence adds to the frequency of the word
   * @param isRelated whether it is related to the word rather than a lemma of it
   */
  record WordTerm(BytesRef bytes, float weight, boolean isRelated) {
    Term in(String field) {
      return new Term(field, bytes);
    }
  }

  /**
   * A query for a word.
   *
   * @param field with frequencies; in each article that has a lemma, the stem prefix of the lemma
   *     must be at least as frequent, as it is in {@link
   *     org.visnyk.index.schema.IndexSchema#CONTENT}
   * @param lemmas with the positive weight of one occurrence of each; multiples of a power of two,
   *     so that sums are exact in any order
   * @param related stem prefixes and words of the same family, likewise; left out if more than one
   *     article in {@value #COMMON_SHARE}, and more than {@value #FEW_ARTICLES} in all, have the
   *     word itself
   */
  public WordQuery(String field, Map<BytesRef, Float> lemmas, Map<BytesRef, Float> related) {
    List<WordTerm> all = new ArrayList<>(lemmas.size() + related.size());
    lemmas.forEach((bytes, weight) -> all.add(new WordTerm(bytes, weight, false)));
    related.forEach((bytes, weight) -> all.add(new WordTerm(bytes, weight, true)));
    all.sort(Comparator.comparing(WordTerm::bytes));
    this.field = field;
    this.terms = List.copyOf(all);
    this.states = List.of();
    this.hash = Objects.hash(field, terms);
  }

  private WordQuery(String field, List<WordTerm> terms, List<TermStates> states) {
    this.field = field;
    this.terms = terms;
    this.states = states;
    this.hash = Objects.hash(field, terms);
  }

  /**
   * The document frequency of the most frequent term, deleted articles included: a lower bound on
   * the number of matches.
   *
   * @return 0 if the query was not rewritten for an index
   */
  public int highestDocumentFrequency() {
    return states.stream().mapToInt(TermStates::docFreq).max().orElse(0);
  }

  /** The terms that stand for words of a text: all but stem prefixes. */
  public Set<BytesRef> writtenTerms() {
    return terms.stream()
        .map(WordTerm::bytes)
        .filter(term -> !StemPrefix.isKey(term))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Looks up the terms, once for all uses of the rewritten query. */
  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no terms");
    }
    if (isFor(searcher)) {
      return this;
    }
    List<WordTerm> wanted = new ArrayList<>(terms.size());
    List<TermStates> found = new ArrayList<>(terms.size());
    DocumentFrequencyEstimate documentFrequency = new DocumentFrequencyEstimate();
    for (WordTerm term : terms) {
      if (!term.isRelated()) {
        TermStates state = RequestSearcher.termStates(term.in(field), searcher);
        wanted.add(term);
        found.add(state);
        documentFrequency.add(
            term.weight(), RequestSearcher.documentFrequency(term.in(field), state, searcher));
      }
    }
    long common = Math.max(FEW_ARTICLES, articles(searcher) / COMMON_SHARE);
    if (documentFrequency.ofLikeliestTerm() <= common) {
      for (WordTerm term : terms) {
        if (term.isRelated()) {
          wanted.add(term);
          found.add(RequestSearcher.termStates(term.in(field), searcher));
        }
      }
    }
    return new WordQuery(field, wanted, found);
  }

  /** Number of articles that have the field. */
  private long articles(IndexSearcher searcher) throws IOException {
    @Nullable CollectionStatistics statistics = searcher.collectionStatistics(field);
    return statistics == null ? 0 : statistics.docCount();
  }

  private boolean isFor(IndexSearcher searcher) {
    return !states.isEmpty() && states.getFirst().wasBuiltFor(searcher.getTopReaderContext());
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    if (!isFor(searcher)) {
      throw new IllegalStateException("a WordQuery must be rewritten for the index it searches");
    }
    return scoreMode.needsScores()
        ? new WordWeight(searcher, scoreMode, boost)
        : searcher.rewrite(anyTerm()).createWeight(searcher, scoreMode, boost);
  }

  /** Any of which makes an article match. */
  public List<Term> terms() {
    return terms.stream().map(term -> term.in(field)).toList();
  }

  private Query anyTerm() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int i = 0; i < terms.size(); i++) {
      any.add(new TermQuery(terms.get(i).in(field), states.get(i)), Occur.SHOULD);
    }
    return any.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.getSubVisitor(Occur.SHOULD, this).consumeTerms(this, terms().toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String defaultField) {
    return terms.stream()
        .map(term -> term.in(field) + "^" + term.weight())
        .collect(Collectors.joining(" ", "Word(", ")"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordQuery query
        && hash == query.hash
        && field.equals(query.field)
        && terms.equals(query.terms);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The word in an index, with its document frequency there. */
  final class WordWeight extends Weight {
    private final IndexSearcher searcher;
    private final ScoreMode scoreMode;

    /** The query without the states of an index, which a cache must not keep. */
    private final WordQuery remembered = new WordQuery(field, terms, List.of());

    /** Null if no article has any of the terms. */
    private final @Nullable SimScorer similarity;

    /** The average length of articles, and what an occurrence is worth in those of each length. */
    private final float average;

    private final float[] saturations;

    WordWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
      super(WordQuery.this);
      this.searcher = searcher;
      this.scoreMode = scoreMode;
      DocumentFrequencyEstimate documentFrequency = new DocumentFrequencyEstimate();
      for (int i = 0; i < terms.size(); i++) {
        WordTerm term = terms.get(i);
        documentFrequency.add(
            term.weight(),
            RequestSearcher.documentFrequency(term.in(field), states.get(i), searcher));
      }
      long articles = documentFrequency.ofWord();
      if (articles == 0) {
        this.similarity = null;
        this.average = 0;
        this.saturations = new float[0];
      } else {
        CollectionStatistics collection = searcher.collectionStatistics(field);
        TermStatistics word = new TermStatistics(new BytesRef("a word"), articles, articles);
        this.similarity = searcher.getSimilarity().scorer(boost, collection, word);
        this.average = ArticleSimilarity.averageLength(collection);
        this.saturations = ArticleSimilarity.saturations(average);
      }
    }

    /** The word as a clause of a query for any of several words; null if no article has it. */
    @Nullable WordClause clause(LeafReaderContext segment) throws IOException {
      if (similarity == null) {
        return null;
      }
      List<TermPostings> found = postings(segment, ScoreMode.COMPLETE);
      return found.isEmpty() ? null : clause(found, similarity, segment);
    }

    private TermsClause clause(
        List<TermPostings> found, SimScorer similarity, LeafReaderContext segment)
        throws IOException {
      return new TermsClause(
          found.toArray(TermPostings[]::new),
          new ArticleScores(similarity, segment.reader(), field),
          segment.reader().maxDoc(),
          ceilings(segment));
    }

    private @Nullable WordCeilings ceilings(LeafReaderContext segment) throws IOException {
      @Nullable BlockWorth worth =
          RequestSearcher.worth(
              remembered,
              field,
              segment,
              searcher,
              () ->
                  WordCeilings.find(
                      postings(segment, ScoreMode.COMPLETE),
                      segment.reader(),
                      field,
                      average,
                      saturations));
      return worth == null ? null : new WordCeilings(worth, average, saturations);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      if (similarity == null) {
        return null;
      }
      List<TermPostings> found = postings(segment, scoreMode);
      return found.isEmpty() ? null : new Supplier(found, similarity, segment);
    }

    private List<TermPostings> postings(LeafReaderContext segment, ScoreMode scoreMode)
        throws IOException {
      List<TermPostings> found = new ArrayList<>(states.size());
      @Nullable Terms indexed = segment.reader().terms(field);
      if (indexed != null) {
        TermsEnum at = indexed.iterator();
        for (int i = 0; i < states.size(); i++) {
          @Nullable IOSupplier<TermState> known = states.get(i).get(segment);
          @Nullable TermState state = known == null ? null : known.get();
          if (state != null) {
            at.seekExact(terms.get(i).bytes(), state);
            found.add(TermPostings.open(terms.get(i), at, scoreMode));
          }
        }
      }
      return found;
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
      @Nullable NumericDocValues norms = segment.reader().getNormValues(field);
      long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1;
      return similarity.explain(Explanation.match(frequency, "termFreq=" + frequency), norm);
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return true;
    }

    /** Makes scorers for a segment. */
    private final class Supplier extends ScorerSupplier {
      private final List<TermPostings> found;
      private final SimScorer similarity;
      private final LeafReaderContext segment;
      private boolean isTopLevel;

      Supplier(List<TermPostings> found, SimScorer similarity, LeafReaderContext segment) {
        this.found = found;
        this.similarity = similarity;
        this.segment = segment;
      }

      @Override
      public WordScorer get(long leadCost) throws IOException {
        List<PrefixGroup> groups = PrefixGroup.of(found);
        ArticleScores scores = new ArticleScores(similarity, segment.reader(), field);
        @Nullable WordBounds bounds =
            scoreMode == ScoreMode.TOP_SCORES ? new WordBounds(groups, scores) : null;
        return new WordScorer(new WordPostings(groups), bounds, scores, isTopLevel);
      }

      @Override
      public BulkScorer bulkScorer() throws IOException {
        if (isTopLevel && scoreMode == ScoreMode.TOP_SCORES) {
          TermsClause clause = clause(found, similarity, segment);
          if (clause.ceilings().length > 0) {
            return ClausesScorer.ofAny(List.of(clause), segment.reader().maxDoc());
          }
        }
        WordScorer scorer = get(Long.MAX_VALUE);
        return scorer.inBatches(new DefaultBulkScorer(scorer));
      }

      @Override
      public void setTopLevelScoringClause() {
        isTopLevel = true;
      }

      @Override
      public long cost() {
        return found.stream().mapToLong(TermPostings::articles).sum();
      }
    }
  }
}
