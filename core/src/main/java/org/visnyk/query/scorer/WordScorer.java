package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.CompetitiveBlocks.EssentialTerms;

/** Scores the articles of a segment for a word. Not thread-safe. */
final class WordScorer extends Scorer {
  private final WordPostings postings;
  private final @Nullable WordBounds bounds;
  private final ArticleScores scores;

  /** Only for a top-level scorer, which alone is told the minimum competitive score. */
  private final @Nullable CompetitiveBlocks blocks;

  private final DocIdSetIterator iterator;

  /**
   * Makes a scorer.
   *
   * @param bounds null if every match must be scored
   * @param isTopLevel whether nothing else adds to the scores
   */
  WordScorer(
      WordPostings postings,
      @Nullable WordBounds bounds,
      ArticleScores scores,
      boolean isTopLevel) {
    this.postings = postings;
    this.bounds = bounds;
    this.scores = scores;
    this.blocks = isTopLevel && bounds != null ? new CompetitiveBlocks(bounds) : null;
    this.iterator = blocks == null ? postings : new CompetitiveIterator(postings, blocks);
  }

  @Override
  public int docID() {
    return postings.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return iterator;
  }

  /** The weighted frequency of the word in the current article. */
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
    if (blocks != null) {
      blocks.raiseMinScore(score);
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

  /** Skips blocks that are not competitive. */
  private static final class CompetitiveIterator extends FilterDocIdSetIterator {
    private final WordPostings postings;
    private final CompetitiveBlocks blocks;

    CompetitiveIterator(WordPostings postings, CompetitiveBlocks blocks) {
      super(postings);
      this.postings = postings;
      this.blocks = blocks;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(postings.docID() + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      return postings.advance(blocks.next(target));
    }
  }

  /**
   * This scorer as a bulk scorer, which must then be its only user.
   *
   * @param oneByOne for collectors that skip articles themselves
   */
  BulkScorer inBatches(BulkScorer oneByOne) {
    return new BatchScorer(oneByOne);
  }

  /** Collects the matches of a top-level word, a batch of articles at a time. */
  private final class BatchScorer extends BulkScorer {
    private final BulkScorer oneByOne;
    private final CurrentHit current = new CurrentHit();
    private final DocAndFloatFeatureBuffer articles = new DocAndFloatFeatureBuffer();
    private int next;

    BatchScorer(BulkScorer oneByOne) {
      this.oneByOne = oneByOne;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits acceptDocs, int min, int max)
        throws IOException {
      if (collector.competitiveIterator() != null) {
        return oneByOne.score(collector, acceptDocs, min, max);
      }
      collector.setScorer(current);
      next = Math.max(next, min);
      while (next < max) {
        setMinCompetitiveScore(current.minScore);
        next = readCompetitive(next, max, acceptDocs, articles);
        for (int i = 0; i < articles.size; i++) {
          current.score = articles.features[i];
          if (current.score >= current.minScore) {
            collector.collect(articles.docs[i]);
          }
        }
      }
      return next;
    }

    @Override
    public long cost() {
      return iterator.cost();
    }
  }

  /**
   * Reads and scores a batch of articles that may be competitive.
   *
   * @param limit exclusive; the batch may end earlier
   * @param into receives the articles and scores, replacing its content; it may stay empty
   * @return where the next batch begins
   */
  private int readCompetitive(
      int from, int limit, @Nullable Bits liveDocs, DocAndFloatFeatureBuffer into)
      throws IOException {
    int start = blocks == null ? from : blocks.next(from);
    into.size = 0;
    if (start >= limit) {
      return start;
    }
    int next = read(start, limit, into);
    if (liveDocs != null) {
      into.apply(liveDocs);
    }
    scores.score(into);
    return next;
  }

  private int read(int start, int limit, DocAndFloatFeatureBuffer into) throws IOException {
    if (blocks != null) {
      Optional<EssentialTerms> terms = blocks.essentialTerms();
      if (terms.isPresent()) {
        int end = Math.min(limit, blocks.blockEnd());
        return terms.get().read(start, end, blocks.minScore(), scores, into);
      }
    }
    if (postings.docID() < start) {
      postings.advance(start);
    }
    postings.read(limit, into);
    return postings.docID();
  }
}
