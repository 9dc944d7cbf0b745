package org.visnyk.query.request;

import java.io.IOException;
import java.util.List;

/** The terms of a collection of articles, as advice needs them. For one request. */
public interface CollectionTerms {
  /**
   * The number of articles that have a lemma, deleted ones that are still stored included.
   *
   * @param lemma in the normal form that is indexed
   * @throws IOException if the index cannot be read
   */
  int documentFrequency(String lemma) throws IOException;

  /**
   * Lemmas at most one edit away from another one, with the same first letter.
   *
   * @param lemma in the normal form that is indexed
   * @param minArticles the lowest document frequency wanted
   * @throws IOException if the index cannot be read
   */
  List<String> near(String lemma, int minArticles) throws IOException;
}
