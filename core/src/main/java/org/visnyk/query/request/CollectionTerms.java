package org.visnyk.query.request;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * The terms of a collection of articles, in one index or in several, as advice and searches for
 * similar articles need them. For one request.
 */
public interface CollectionTerms {
  /**
   * The number of articles in the collection, deleted ones that are still stored included.
   *
   * @throws IOException if the index cannot be read
   */
  int articles() throws IOException;

  /**
   * Tells which document frequencies are needed next, so that those of another machine can be
   * fetched at once. Does nothing unless an implementation can use it.
   *
   * @param lemmas in the normal form that is indexed
   * @throws IOException if the index cannot be read
   */
  default void prepare(Collection<String> lemmas) throws IOException {}

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
