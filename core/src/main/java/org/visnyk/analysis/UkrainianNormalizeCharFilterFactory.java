package org.visnyk.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Makes {@link UkrainianNormalizeCharFilter}; for {@code CustomAnalyzer}, Solr and the like.
 *
 * <pre>{@code
 * <charFilter name="visnykUkrainianNormalize"/>
 * }</pre>
 *
 * <p>It takes no arguments. The pieces of wildcard queries are repaired alike.
 */
public final class UkrainianNormalizeCharFilterFactory extends CharFilterFactory {
  /** The name that Lucene finds this factory by. */
  public static final String NAME = "visnykUkrainianNormalize";

  /**
   * Makes a factory.
   *
   * @param args no arguments; emptied
   * @throws IllegalArgumentException if there are arguments
   */
  public UkrainianNormalizeCharFilterFactory(Map<String, String> args) {
    super(args);
    FactoryArguments.requireNoneLeft(args);
  }

  /** Only for {@link java.util.ServiceLoader}, which needs it and never calls it. */
  public UkrainianNormalizeCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new UkrainianNormalizeCharFilter(input);
  }

  @Override
  public Reader normalize(Reader input) {
    return create(input);
  }
}
