package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** A word in a segment: any of its terms. Not thread-safe. */
final class TermsClause extends WordClause {
  /** Number of postings that are read in a batch in the time that one takes to be found. */
  private static final int BATCH_GAIN = 16;

  /** Relative rounding error of a sum that is a float. */
  private static final double ROUNDING = 1e-6;

  private static final TermPostings[] NONE = {};

  private final TermPostings[] terms;
  private final TermPostings[] lemmas;
  private final TermPostings[] related;
  private final ArticleScores scores;

  /** Null if nothing is known of the terms. */
  private final @Nullable WordCeilings ceilings;

  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();

  /** The number of articles of the segment. */
  private final long maxDoc;

  /**
   * Makes a clause.
   *
   * @param ceilings null if nothing is known of the word
   */
  TermsClause(
      TermPostings[] terms, ArticleScores scores, int maxDoc, @Nullable WordCeilings ceilings) {
    super(
        scores.highest(),
        ceilings == null ? new float[0] : ceilings.scores(scores.highest()),
        articles(terms));
    this.terms = terms;
    this.lemmas = Stream.of(terms).filter(term -> !term.isRelated()).toArray(TermPostings[]::new);
    this.related = Stream.of(terms).filter(TermPostings::isRelated).toArray(TermPostings[]::new);
    this.scores = scores;
    this.ceilings = ceilings;
    this.maxDoc = maxDoc;
  }

  private static long articles(TermPostings[] terms) {
    return Arrays.stream(terms).mapToLong(TermPostings::articles).sum();
  }

  @Override
  int advance(int target) throws IOException {
    int first = DocIdSetIterator.NO_MORE_DOCS;
    for (TermPostings term : terms) {
      first = Math.min(first, term.advance(target));
    }
    return first;
  }

  @Override
  void addAll(int limit, ScoreWindow window) throws IOException {
    if (terms.length == 1) {
      while (terms[0].doc() < limit) {
        terms[0].read(limit, buffer);
        scores.score(buffer);
        window.addScores(buffer);
      }
      return;
    }
    window.addScores(scored(limit, window));
  }

  @Override
  void takeAll(int limit, ScoreWindow window, float minScore, double more) throws IOException {
    if (ceilings != null) {
      float worth = WordCeilings.worth(minScore * (1 - ROUNDING) - more, scores.highest());
      if (worth > 0) {
        takeCompetitive(limit, window, minScore, more, ceilings, worth);
        return;
      }
    }
    if (terms.length == 1) {
      while (terms[0].doc() < limit) {
        terms[0].read(limit, buffer);
        scores.score(buffer);
        window.take(buffer, minScore, more);
      }
      return;
    }
    window.take(scored(limit, window), minScore, more);
  }

  /**
   * Takes articles whose terms are worth enough. Where related terms alone are not, the lemmas lead
   * (MAXSCORE within a word).
   *
   * @param worth what the terms must be worth
   */
  private void takeCompetitive(
      int limit, ScoreWindow window, float minScore, double more, WordCeilings known, float worth)
      throws IOException {
    boolean lemmasLead = known.related(window.base(), limit) < worth;
    TermPostings[] leads = lemmasLead ? lemmas : terms;
    TermPostings[] others = lemmasLead ? related : NONE;
    float leadWorth = lemmasLead ? worth - known.more(window.base(), limit) : worth;
    do {
      DocAndFloatFeatureBuffer articles = read(leads, limit, window);
      scores.dropBelow(leadWorth, known.saturations(), articles);
      if (others.length > 0 && articles.size > 0) {
        int end = leads.length == 1 ? Math.min(limit, leads[0].doc()) : limit;
        addFrequencies(others, articles.docs, articles.size, end, window);
        window.takeFrequenciesTo(articles);
      }
      scores.score(articles);
      window.take(articles, minScore, more);
    } while (leads.length == 1 && leads[0].doc() < limit);
  }

  /** Reads articles before a limit: a batch of a single term, or all of several terms. */
  private DocAndFloatFeatureBuffer read(TermPostings[] leads, int limit, ScoreWindow window)
      throws IOException {
    if (leads.length == 1) {
      batch.size = 0;
      if (leads[0].doc() < limit) {
        leads[0].read(limit, batch);
      }
      return batch;
    }
    for (TermPostings lead : leads) {
      addFrequencies(lead, limit, window);
    }
    return window.takeFrequencies();
  }

  /** Adds frequencies of terms in some articles, and perhaps in others, to the window. */
  private void addFrequencies(
      TermPostings[] wanted, int[] docs, int size, int limit, ScoreWindow window)
      throws IOException {
    for (TermPostings term : wanted) {
      term.advance(docs[0]);
      if (isReadInBatch(term, limit - docs[0], size)) {
        addFrequencies(term, limit, window);
      } else {
        for (int i = 0; i < size; i++) {
          if (term.advance(docs[i]) == docs[i]) {
            window.addFrequency(docs[i], term.frequency());
          }
        }
      }
    }
  }

  private boolean isReadInBatch(TermPostings term, int range, int wanted) {
    return term.articles() * (long) range < maxDoc * BATCH_GAIN * wanted;
  }

  /** The articles before a limit that have any of the terms, with their scores. */
  private DocAndFloatFeatureBuffer scored(int limit, ScoreWindow window) throws IOException {
    for (TermPostings term : terms) {
      addFrequencies(term, limit, window);
    }
    DocAndFloatFeatureBuffer articles = window.takeFrequencies();
    scores.score(articles);
    return articles;
  }

  private void addFrequencies(TermPostings term, int limit, ScoreWindow window) throws IOException {
    while (term.doc() < limit) {
      term.read(limit, buffer);
      window.addFrequencies(buffer);
    }
  }

  @Override
  float score(int doc) throws IOException {
    float frequency = 0;
    for (TermPostings term : terms) {
      if (term.advance(doc) == doc) {
        frequency += term.frequency();
      }
    }
    return frequency == 0 ? 0 : scores.score(doc, frequency);
  }

  @Override
  void addToTaken(ScoreWindow window, int limit) throws IOException {
    if (window.size == 0) {
      return;
    }
    addFrequencies(terms, window.docs, window.size, limit, window);
    DocAndFloatFeatureBuffer articles = window.takeFrequenciesOfTaken();
    scores.score(articles);
    window.addScoresToTaken(articles);
  }
}
