package org.visnyk.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.visnyk.language.TextAnalyzer;

/**
 * Makes {@link UkrainianNewsTokenizer}; for {@code CustomAnalyzer}, Solr and the like.
 *
 * <pre>{@code
 * <tokenizer name="visnykUkrainian" source="text"/>
 * }</pre>
 *
 * <p>{@code source} is {@code text} for articles, the default, or {@code query} for what a person
 * types, where a name may lack its capital.
 */
public final class UkrainianNewsTokenizerFactory extends TokenizerFactory {
  /** The name that Lucene finds this factory by. */
  public static final String NAME = "visnykUkrainian";

  private final TextAnalyzer.Source source;

  /**
   * Makes a factory.
   *
   * @param args the arguments; emptied
   * @throws IllegalArgumentException if an argument is unknown or has an unknown value
   */
  public UkrainianNewsTokenizerFactory(Map<String, String> args) {
    super(args);
    source = FactoryArguments.source(this, args);
    FactoryArguments.requireNoneLeft(args);
  }

  /** Only for {@link java.util.ServiceLoader}, which needs it and never calls it. */
  public UkrainianNewsTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public UkrainianNewsTokenizer create(AttributeFactory factory) {
    return new UkrainianNewsTokenizer(factory, source);
  }
}
