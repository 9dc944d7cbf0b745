package org.visnyk.query.scorer;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/**
 * The terms of a word that lead through a run of articles: what has none of these cannot be among
 * the best, whatever else of the word it has. For one run and one thread.
 */
final class EssentialTerms {
  private final TermPostings[] leads;
  private final List<TermPostings> followers;
  private final float growth;
  private final List<TermPostings> optional;

  /** What the optional terms count at most in articles of each length. */
  private final float[] more = new float[ArticleScores.LENGTHS];

  /**
   * Splits the terms of a word.
   *
   * @param leads of which an article must have one; none if no article of the run is good enough
   * @param followers what stands only where one of these stands
   * @param growth how many times the frequency of the leads it may be together with the followers,
   *     at most
   * @param optional what else may add to the score
   * @param last the last article of the run
   */
  EssentialTerms(
      List<TermPostings> leads,
      List<TermPostings> followers,
      float growth,
      List<TermPostings> optional,
      int last)
      throws IOException {
    this.leads = leads.stream().sorted(TermPostings.COMMONEST_FIRST).toArray(TermPostings[]::new);
    this.followers = followers;
    this.growth = growth;
    this.optional = optional;
    for (TermPostings term : optional) {
      term.addHighestFrequencies(last, more);
    }
  }

  /**
   * Reads some articles between two numbers that may score enough, and what the word counts in
   * each.
   *
   * @param least what is enough
   * @param into gets them, instead of what it holds
   * @return where to go on
   */
  int read(int from, int limit, float least, ArticleScores scores, DocAndFloatFeatureBuffer into)
      throws IOException {
    for (TermPostings lead : leads) {
      lead.advance(from);
    }
    int end = TermPostings.readAny(leads, limit, into);
    scores.dropBelow(least, growth, more, into);
    for (TermPostings term : followers) {
      term.addTo(into);
    }
    for (TermPostings term : optional) {
      term.addTo(into);
    }
    return end;
  }
}
