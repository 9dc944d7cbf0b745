package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.visnyk.index.StemPrefix;

/**
 * Matches articles that have any of the terms of a word, and scores them as if the terms were one:
 * BM25 of the sum of their weighted frequencies, as rare as {@link DocumentFrequencyEstimate} has
 * it. But for the rarity that is what Lucene's {@code SynonymQuery} scores, to the bit; this one
 * reads many articles at once, and knows that a lemma is never more frequent than the key of its
 * related words, which bounds scores more closely (ADR 23). What is related to a common word is
 * left out: it tells little, and takes most of the time (ADR 27).
 *
 * <p>Immutable.
 */
public final class WordQuery extends Query {
  /** Of so many articles, more than one has a common word. */
  static final int COMMON_SHARE = 8;

  /** In fewer articles no word is common: there nothing takes much time. */
  static final int FEW_ARTICLES = 1_000;

  private final String field;
  private final List<WordTerm> terms;

  /** Where the terms are in the index that the query was rewritten for; none before. */
  private final List<TermStates> states;

  /**
   * A query for a word and what is related to it.
   *
   * @param field indexed with frequencies; wherever it has a lemma, it has the key of its related
   *     words at least as often, as {@link org.visnyk.index.IndexSchema#CONTENT} does
   * @param lemmas what one occurrence of each counts, above 0; multiples of a power of two, so that
   *     sums are exact in any order
   * @param related the same of keys and words of the same family; not asked for where more than one
   *     article of {@value #COMMON_SHARE}, and more than {@value #FEW_ARTICLES} in all, have the
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
  }

  private WordQuery(String field, List<WordTerm> terms, List<TermStates> states) {
    this.field = field;
    this.terms = terms;
    this.states = states;
  }

  String field() {
    return field;
  }

  /** In the order of their bytes; once it is known where they are, those of the word first. */
  List<WordTerm> terms() {
    return terms;
  }

  /** Where each term is; in the same order. */
  List<TermStates> states() {
    return states;
  }

  /**
   * Number of articles, deleted ones included, of the commonest term: so many match at least.
   *
   * @return 0 if the query was not rewritten for an index
   */
  public int commonestTermArticles() {
    return states.stream().mapToInt(TermStates::docFreq).max().orElse(0);
  }

  /** The terms that stand for words of a text: all but keys. */
  public Set<BytesRef> writtenTerms() {
    return terms.stream()
        .map(WordTerm::bytes)
        .filter(term -> !StemPrefix.isKey(term))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Looks the terms up, once for all that is done with the rewritten query. */
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
    TermFinder finder = new TermFinder(searcher.getTopReaderContext(), field);
    DocumentFrequencyEstimate rarity = new DocumentFrequencyEstimate();
    for (WordTerm term : terms) {
      if (!term.isRelated()) {
        TermStates state = finder.find(term.bytes());
        wanted.add(term);
        found.add(state);
        rarity.add(term.weight(), articles(term, state, searcher));
      }
    }
    if (rarity.likeliest() <= Math.max(FEW_ARTICLES, articles(searcher) / COMMON_SHARE)) {
      for (WordTerm term : terms) {
        if (term.isRelated()) {
          wanted.add(term);
          found.add(finder.find(term.bytes()));
        }
      }
    }
    return wanted.size() == 1 && wanted.getFirst().weight() == 1
        ? new TermQuery(wanted.getFirst().in(field), found.getFirst())
        : new WordQuery(field, wanted, found);
  }

  /** Number of articles that have a term, as the searcher wants it known. */
  private long articles(WordTerm term, TermStates state, IndexSearcher searcher)
      throws IOException {
    return state.docFreq() == 0
        ? 0
        : searcher.termStatistics(term.in(field), state.docFreq(), state.totalTermFreq()).docFreq();
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
      throw new IllegalStateException("a query for a word must be rewritten for its index first");
    }
    return scoreMode.needsScores()
        ? new WordWeight(this, searcher, scoreMode, boost)
        : searcher.rewrite(anyTerm()).createWeight(searcher, scoreMode, boost);
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
      Term[] all = terms.stream().map(term -> term.in(field)).toArray(Term[]::new);
      visitor.getSubVisitor(Occur.SHOULD, this).consumeTerms(this, all);
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
        && field.equals(query.field)
        && terms.equals(query.terms);
  }

  @Override
  public int hashCode() {
    return Arrays.asList(field, terms).hashCode();
  }

  /**
   * A term.
   *
   * @param weight what one occurrence of it counts
   * @param isRelated whether it is no lemma of the word itself
   */
  record WordTerm(BytesRef bytes, float weight, boolean isRelated) {
    Term in(String field) {
      return new Term(field, bytes);
    }
  }
}
