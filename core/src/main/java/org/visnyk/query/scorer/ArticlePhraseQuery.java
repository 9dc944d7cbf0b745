package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.ArticleSimilarity;
import org.visnyk.query.memory.KeptMatches;
import org.visnyk.query.memory.MatchCache;
import org.visnyk.query.request.RequestSearcher;

/**
 * Matches articles that have consecutive words in one of several fields, and scores the field that
 * scores best: as a {@link DisjunctionMaxQuery} of {@link MultiPhraseQuery}, to the bit, but it
 * reads the places of words only in articles that may be competitive, and counts a place once
 * although a word may be indexed there as several terms (ADR 45). Immutable.
 */
public final class ArticlePhraseQuery extends Query {
  private final DisjunctionMaxQuery phrases;

  /** Whether many queries have the phrase, so that its matches are worth remembering. */
  private final boolean isName;

  private ArticlePhraseQuery(List<MultiPhraseQuery> phrases, boolean isName) {
    this.phrases = new DisjunctionMaxQuery(phrases, 0f);
    this.isName = isName;
  }

  /**
   * A phrase.
   *
   * @param phrases for each field; with at least two words, without gaps
   */
  public static ArticlePhraseQuery of(List<MultiPhraseQuery> phrases) {
    return new ArticlePhraseQuery(phrases, false);
  }

  /**
   * A name that many queries have, though few people write it out.
   *
   * @param phrases as those of a phrase
   */
  public static ArticlePhraseQuery ofName(List<MultiPhraseQuery> phrases) {
    return new ArticlePhraseQuery(phrases, true);
  }

  /** The phrase in a field; empty if it is not searched for there. */
  public Optional<MultiPhraseQuery> in(String field) {
    return phrases.getDisjuncts().stream()
        .map(MultiPhraseQuery.class::cast)
        .filter(phrase -> phrase.getTermArrays()[0][0].field().equals(field))
        .findAny();
  }

  /** The phrase in each field. */
  public Collection<Query> phrases() {
    return phrases.getDisjuncts();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    List<FieldPhrase> fields = new ArrayList<>();
    for (Query phrase : phrases.getDisjuncts()) {
      FieldPhrase.of((MultiPhraseQuery) phrase, searcher, scoreMode, boost).ifPresent(fields::add);
    }
    return new PhraseWeight(fields, searcher);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    phrases.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return phrases.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticlePhraseQuery query
        && isName == query.isName
        && phrases.equals(query.phrases);
  }

  @Override
  public int hashCode() {
    return phrases.hashCode() + 1;
  }

  /** A term of a word, and where it is in an index. */
  record PhraseTerm(Term term, TermStates states) {}

  /**
   * The phrase in a field of an index.
   *
   * @param phrase the phrase in the field
   * @param words the terms of each word that occur
   * @param average the average length of the field
   */
  record FieldPhrase(
      MultiPhraseQuery phrase,
      String field,
      List<List<PhraseTerm>> words,
      SimScorer similarity,
      float average,
      boolean needsScores) {

    /** The phrase in a field; empty if a word of it occurs nowhere. */
    static Optional<FieldPhrase> of(
        MultiPhraseQuery phrase, IndexSearcher searcher, ScoreMode scoreMode, float boost)
        throws IOException {
      List<List<PhraseTerm>> words = new ArrayList<>();
      List<TermStatistics> statistics = new ArrayList<>();
      for (Term[] word : phrase.getTermArrays()) {
        List<PhraseTerm> terms = new ArrayList<>(word.length);
        for (Term term : word) {
          TermStates found = RequestSearcher.termStates(term, searcher);
          // An index may have a part of a collection only, and other parts have the term.
          long articles = RequestSearcher.documentFrequency(term, found, searcher);
          if (articles > 0) {
            statistics.add(new TermStatistics(term.bytes(), articles, articles));
          }
          if (found.docFreq() > 0) {
            terms.add(new PhraseTerm(term, found));
          }
        }
        if (terms.isEmpty()) {
          return Optional.empty();
        }
        words.add(terms);
      }
      String field = phrase.getTermArrays()[0][0].field();
      CollectionStatistics collection = searcher.collectionStatistics(field);
      SimScorer similarity =
          searcher
              .getSimilarity()
              .scorer(boost, collection, statistics.toArray(new TermStatistics[0]));
      return Optional.of(
          new FieldPhrase(
              phrase,
              field,
              words,
              similarity,
              ArticleSimilarity.averageLength(collection),
              scoreMode.needsScores()));
    }

    /** The matches in a segment if they are in memory, or else null. */
    @Nullable KeptMatches kept(LeafReaderContext segment, IndexSearcher searcher, boolean isName)
        throws IOException {
      int uses = isName ? 1 : MatchCache.USES;
      return MatchesFinder.canBound(similarity)
          ? RequestSearcher.phraseMatches(
              phrase, field, segment, searcher, uses, () -> find(segment))
          : null;
    }

    private KeptMatches find(LeafReaderContext segment) throws IOException {
      @Nullable FoundPhrases found = FoundPhrases.open(this, segment);
      return found == null
          ? KeptMatches.none(segment.reader().maxDoc())
          : new MatchesFinder(segment.reader(), field).find(found, similarity, average);
    }

    /** The matches in a segment, as a field of a clause. */
    KnownClause.Field known(KeptMatches kept, LeafReaderContext segment) throws IOException {
      return new KnownClause.Field(
          kept, new ArticleScores(similarity, segment.reader(), field), average);
    }

    /** The articles of a segment that may match; null if there are none. */
    @Nullable PhrasePostings postings(LeafReaderContext segment, @Nullable KeptMatches kept)
        throws IOException {
      if (kept == null) {
        return FoundPhrases.open(this, segment);
      }
      return kept.articles().size() == 0
          ? null
          : new KnownPhrases(
              kept, needsScores ? similarity : null, segment.reader().getNormValues(field));
    }
  }

  /**
   * The phrase in a field of a segment.
   *
   * @param kept its matches if they are in memory, or else null
   * @param postings where they are read
   */
  private record SegmentPhrase(
      FieldPhrase field, @Nullable KeptMatches kept, PhrasePostings postings) {}

  final class PhraseWeight extends Weight {
    private final List<FieldPhrase> fields;
    private final IndexSearcher searcher;

    PhraseWeight(List<FieldPhrase> fields, IndexSearcher searcher) {
      super(ArticlePhraseQuery.this);
      this.fields = fields;
      this.searcher = searcher;
    }

    /** The phrase as a clause of a query; null if no article has it. */
    @Nullable WordClause clause(LeafReaderContext segment) throws IOException {
      List<SegmentPhrase> found = open(segment);
      if (found.isEmpty()) {
        return null;
      }
      List<KnownClause.Field> known = new ArrayList<>(found.size());
      for (SegmentPhrase phrase : found) {
        if (phrase.kept != null) {
          known.add(phrase.field.known(phrase.kept, segment));
        }
      }
      return known.size() == found.size()
          ? new KnownClause(known)
          : OtherClause.ofPhrase(scorer(found), () -> scorer(reopen(found, segment)));
    }

    /** The phrase in the fields of a segment where articles may match. */
    private List<SegmentPhrase> open(LeafReaderContext segment) throws IOException {
      List<SegmentPhrase> found = new ArrayList<>(fields.size());
      for (FieldPhrase field : fields) {
        @Nullable KeptMatches kept = field.kept(segment, searcher, isName);
        @Nullable PhrasePostings postings = field.postings(segment, kept);
        if (postings != null) {
          found.add(new SegmentPhrase(field, kept, postings));
        }
      }
      return found;
    }

    /** The same from the start, which is no further use of the phrase. */
    private static List<SegmentPhrase> reopen(List<SegmentPhrase> found, LeafReaderContext segment)
        throws IOException {
      List<SegmentPhrase> again = new ArrayList<>(found.size());
      for (SegmentPhrase phrase : found) {
        PhrasePostings postings =
            Objects.requireNonNull(phrase.field.postings(segment, phrase.kept));
        again.add(new SegmentPhrase(phrase.field, phrase.kept, postings));
      }
      return again;
    }

    private static PhraseScorer scorer(List<SegmentPhrase> found) {
      return new PhraseScorer(found.stream().map(SegmentPhrase::postings).toList());
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      List<SegmentPhrase> found = open(segment);
      if (found.isEmpty()) {
        return null;
      }
      PhraseScorer scorer = scorer(found);
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return scorer;
        }

        @Override
        public long cost() {
          return scorer.cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int doc) throws IOException {
      @Nullable ScorerSupplier supplier = scorerSupplier(segment);
      return supplier != null
              && supplier.get(1) instanceof PhraseScorer scorer
              && scorer.iterator().advance(doc) == doc
          ? scorer.explain()
          : Explanation.noMatch("not one after another");
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext segment, int doc) throws IOException {
      return searcher
          .createWeight(searcher.rewrite(phrases), ScoreMode.COMPLETE_NO_SCORES, 1)
          .matches(segment, doc);
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return true;
    }
  }
}
