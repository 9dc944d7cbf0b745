package org.visnyk.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.visnyk.language.TextAnalyzer;

/**
 * Makes {@link UkrainianLemmaFilter}; for {@code CustomAnalyzer}, Solr and the like.
 *
 * <pre>{@code
 * <tokenizer name="standard"/>
 * <filter name="visnykUkrainianLemma" source="text"/>
 * }</pre>
 *
 * <p>{@code source} is {@code text}, the default, where a name has a capital, or {@code query}
 * where it may lack it: in what a person types, and behind a filter that makes everything small.
 * The pieces of wildcard queries are brought to the normal form and not lemmatised.
 */
public final class UkrainianLemmaFilterFactory extends TokenFilterFactory {
  /** The name that Lucene finds this factory by. */
  public static final String NAME = "visnykUkrainianLemma";

  private final TextAnalyzer.Source source;

  /**
   * Makes a factory.
   *
   * @param args the arguments; emptied
   * @throws IllegalArgumentException if an argument is unknown or has an unknown value
   */
  public UkrainianLemmaFilterFactory(Map<String, String> args) {
    super(args);
    source = FactoryArguments.source(this, args);
    FactoryArguments.requireNoneLeft(args);
  }

  /** Only for {@link java.util.ServiceLoader}, which needs it and never calls it. */
  public UkrainianLemmaFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new UkrainianLemmaFilter(input, source);
  }

  @Override
  public TokenStream normalize(TokenStream input) {
    return new NormalFormFilter(input);
  }
}
