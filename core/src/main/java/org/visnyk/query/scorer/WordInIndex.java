package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.ArticleSimilarity;
import org.visnyk.query.memory.KeptMatches;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.scorer.WordQuery.WordTerm;

/**
 * A word in an index that some article of the collection has. Immutable.
 *
 * @param word without the states of an index, which what is kept in memory must not refer to
 * @param states of its terms
 * @param similarity which scores it, with its document frequency
 * @param average the average length of articles
 */
record WordInIndex(
    WordQuery word,
    List<TermStates> states,
    IndexSearcher searcher,
    SimScorer similarity,
    float average) {

  /**
   * Looks at a word.
   *
   * @param states of its terms in the index of the searcher
   * @return empty if no article has it
   */
  static Optional<WordInIndex> of(
      WordQuery word, List<TermStates> states, IndexSearcher searcher, float boost)
      throws IOException {
    String field = word.field();
    DocumentFrequencyEstimate documentFrequency = new DocumentFrequencyEstimate();
    for (int i = 0; i < states.size(); i++) {
      WordTerm term = word.wordTerms().get(i);
      documentFrequency.add(
          term.weight(),
          RequestSearcher.documentFrequency(term.in(field), states.get(i), searcher));
    }
    long articles = documentFrequency.ofWord();
    if (articles == 0) {
      return Optional.empty();
    }
    CollectionStatistics collection = searcher.collectionStatistics(field);
    TermStatistics statistics = new TermStatistics(new BytesRef("a word"), articles, articles);
    return Optional.of(
        new WordInIndex(
            word,
            states,
            searcher,
            searcher.getSimilarity().scorer(boost, collection, statistics),
            ArticleSimilarity.averageLength(collection)));
  }

  /** The matches in a segment if they are in memory, or else null. */
  @Nullable KeptMatches kept(LeafReaderContext segment) throws IOException {
    return MatchesFinder.canBound(similarity)
        ? RequestSearcher.wordMatches(word, word.field(), segment, searcher, () -> find(segment))
        : null;
  }

  private KeptMatches find(LeafReaderContext segment) throws IOException {
    return new MatchesFinder(segment.reader(), word.field())
        .find(new PostingsSource(postings(segment, ScoreMode.COMPLETE)), similarity, average);
  }

  /** The postings of the terms that a segment has. */
  List<TermPostings> postings(LeafReaderContext segment, ScoreMode scoreMode) throws IOException {
    List<TermPostings> found = new ArrayList<>(states.size());
    @Nullable Terms indexed = segment.reader().terms(word.field());
    if (indexed != null) {
      TermsEnum at = indexed.iterator();
      for (int i = 0; i < states.size(); i++) {
        @Nullable IOSupplier<TermState> known = states.get(i).get(segment);
        @Nullable TermState state = known == null ? null : known.get();
        if (state != null) {
          WordTerm term = word.wordTerms().get(i);
          at.seekExact(term.bytes(), state);
          found.add(TermPostings.open(term, at, scoreMode));
        }
      }
    }
    return found;
  }

  /** The scores of the articles of a segment. */
  ArticleScores scores(LeafReaderContext segment) throws IOException {
    return new ArticleScores(similarity, segment.reader(), word.field());
  }
}
