package org.visnyk.benchmarks.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import morfologik.stemming.Dictionary;

/** The dictionary of Lucene's Ukrainian analyzer, from the class path. */
final class MorfologikDictionary {
  private static final String RESOURCE = "ua/net/nlp/ukrainian.dict";

  private MorfologikDictionary() {}

  /**
   * Reads the dictionary.
   *
   * @throws IllegalStateException if it is not on the class path
   */
  static Dictionary load() {
    URL resource = MorfologikDictionary.class.getClassLoader().getResource(RESOURCE);
    if (resource == null) {
      throw new IllegalStateException(
          RESOURCE + " is not on the class path; it comes with morfologik-ukrainian-search");
    }
    try {
      return Dictionary.read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
