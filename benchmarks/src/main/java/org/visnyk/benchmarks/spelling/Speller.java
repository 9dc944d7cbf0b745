package org.visnyk.benchmarks.spelling;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.visnyk.query.Correction;

/** Something that corrects words from the vocabulary of a collection. */
@FunctionalInterface
public interface Speller {
  /**
   * A better spelling of a word, if there is one.
   *
   * @throws IOException if the index cannot be read
   */
  Optional<Correction> correct(String word, IndexReader reader) throws IOException;
}
