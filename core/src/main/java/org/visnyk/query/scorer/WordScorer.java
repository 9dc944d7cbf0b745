package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Scores the articles of a segment for a word. For one thread. */
final class WordScorer extends Scorer {
  private final WordPostings postings;
  private final @Nullable WordBounds bounds;
  private final ArticleScores scores;

  /** Only where nothing else adds to scores, so that it is told what is among the best. */
  private final @Nullable CompetitiveBlocks runs;

  private final DocIdSetIterator iterator;

  /**
   * Prepares to score.
   *
   * @param bounds what articles may score at most; null if all of them are wanted
   * @param isAlone whether nothing else adds to scores
   */
  WordScorer(
      WordPostings postings, @Nullable WordBounds bounds, ArticleScores scores, boolean isAlone) {
    this.postings = postings;
    this.bounds = bounds;
    this.scores = scores;
    this.runs = isAlone && bounds != null ? new CompetitiveBlocks(bounds) : null;
    this.iterator = runs == null ? postings : new Competitive(postings, runs);
  }

  @Override
  public int docID() {
    return postings.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return iterator;
  }

  /** What the terms together count in the article it is at. */
  float frequency() throws IOException {
    return postings.frequency();
  }

  @Override
  public float score() throws IOException {
    return scores.score(postings.docID(), postings.frequency());
  }

  @Override
  public int advanceShallow(int target) throws IOException {
    if (bounds == null) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    postings.advanceLemmas(target);
    return bounds.advance(target);
  }

  @Override
  public float getMaxScore(int last) throws IOException {
    return bounds == null ? scores.highest() : bounds.highest(last);
  }

  @Override
  public void setMinCompetitiveScore(float score) {
    if (runs != null) {
      runs.setLeast(score);
    }
  }

  @Override
  public void nextDocsAndScores(
      int limit, @Nullable Bits liveDocs, DocAndFloatFeatureBuffer articles) throws IOException {
    do {
      postings.read(limit, articles);
      if (liveDocs != null) {
        articles.apply(liveDocs);
      }
    } while (articles.size == 0 && postings.docID() < limit);
    scores.score(articles);
  }

  /**
   * Reads and scores some articles from a number on, of those that may be among the best. Who reads
   * so must not ask for articles in another way.
   *
   * @param limit no article from here on is read
   * @param articles gets what was read, instead of what it holds; perhaps nothing
   * @return where to go on
   */
  int readBest(int from, int limit, @Nullable Bits liveDocs, DocAndFloatFeatureBuffer articles)
      throws IOException {
    int start = runs == null ? from : runs.next(from);
    articles.size = 0;
    if (start >= limit) {
      return start;
    }
    int next = read(start, limit, articles);
    if (liveDocs != null) {
      articles.apply(liveDocs);
    }
    scores.score(articles);
    return next;
  }

  private int read(int start, int limit, DocAndFloatFeatureBuffer articles) throws IOException {
    if (runs != null) {
      Optional<EssentialTerms> essentials = runs.essentials();
      if (essentials.isPresent()) {
        int end = Math.min(limit, runs.behind());
        return essentials.get().read(start, end, runs.least(), scores, articles);
      }
    }
    if (postings.docID() < start) {
      postings.advance(start);
    }
    postings.read(limit, articles);
    return postings.docID();
  }

  /** Passes over runs of articles that cannot be among the best. */
  private static final class Competitive extends FilterDocIdSetIterator {
    private final WordPostings postings;
    private final CompetitiveBlocks runs;

    Competitive(WordPostings postings, CompetitiveBlocks runs) {
      super(postings);
      this.postings = postings;
      this.runs = runs;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(postings.docID() + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      return postings.advance(runs.next(target));
    }
  }
}
