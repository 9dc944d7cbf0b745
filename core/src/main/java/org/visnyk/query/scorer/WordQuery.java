package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.StemPrefix;
import org.visnyk.query.request.RequestSearcher;

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

  String field() {
    return field;
  }

  List<WordTerm> wordTerms() {
    return terms;
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
    WordQuery unbound = new WordQuery(field, terms, List.of());
    @Nullable WordInIndex word = WordInIndex.of(unbound, states, searcher, boost).orElse(null);
    if (scoreMode.needsScores()) {
      return new WordWeight(this, word, scoreMode);
    }
    // The statistics of a collection may lack words that do not score, such as excluded ones.
    Weight anyTerm = searcher.rewrite(anyTerm()).createWeight(searcher, scoreMode, boost);
    return word == null ? anyTerm : new UnscoredWordWeight(this, word, anyTerm);
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
}
