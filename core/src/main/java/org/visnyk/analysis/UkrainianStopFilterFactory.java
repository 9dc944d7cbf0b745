package org.visnyk.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.StopWords;

/**
 * Makes {@link UkrainianStopFilter}; for {@code CustomAnalyzer}, Solr and the like.
 *
 * <pre>{@code
 * <filter name="visnykUkrainianStop" words="my-stopwords.txt"/>
 * }</pre>
 *
 * <p>{@code words} names a file in UTF-8 with one word a line and comments behind {@code #}; the
 * default is {@link StopWords#standard()}.
 */
public final class UkrainianStopFilterFactory extends TokenFilterFactory
    implements ResourceLoaderAware {
  /** The name that Lucene finds this factory by. */
  public static final String NAME = "visnykUkrainianStop";

  private final @Nullable String file;
  private StopWords words = StopWords.standard();

  /**
   * Makes a factory.
   *
   * @param args the arguments; emptied
   * @throws IllegalArgumentException if an argument is unknown
   */
  public UkrainianStopFilterFactory(Map<String, String> args) {
    super(args);
    file = get(args, "words");
    FactoryArguments.requireNoneLeft(args);
  }

  /** Only for {@link java.util.ServiceLoader}, which needs it and never calls it. */
  public UkrainianStopFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    if (file != null) {
      try (InputStream in = loader.openResource(file)) {
        words = StopWords.read(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new UkrainianStopFilter(input, words);
  }
}
