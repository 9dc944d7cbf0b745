package org.visnyk.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;
import org.visnyk.analysis.chain.LightStemmer;
import org.visnyk.analysis.chain.NewsTokenizer;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;

/**
 * The analysis of {@link UkrainianNewsAnalyzer} as a tokenizer, for Lucene's {@code
 * CustomAnalyzer}, Solr and the like.
 *
 * <pre>{@code
 * <tokenizer name="visnykUkrainian" source="text" userWords="words.txt"/>
 * }</pre>
 *
 * <p>The arguments, all of them optional:
 *
 * <ul>
 *   <li>{@code source}: {@code text} for articles, the default, or {@code query} for queries, where
 *       a name may lack its capital;
 *   <li>{@code dictionary}: path of a compiled dictionary that replaces the one of the library;
 *   <li>{@code userWords}: path of a file of words to add. {@code userLexicon} is its former name.
 * </ul>
 */
public final class UkrainianNewsTokenizerFactory extends TokenizerFactory
    implements ResourceLoaderAware {
  /** The name by which Lucene finds this factory. */
  public static final String NAME = "visnykUkrainian";

  private final TextAnalyzer.Source source;
  private final @Nullable String dictionaryPath;
  private final @Nullable String userWordsPath;
  private Supplier<UkrainianDictionary> dictionary = UkrainianDictionary::shared;
  private UserWords userWords = UserWords.empty();

  /**
   * Creates a factory.
   *
   * @param args the arguments; emptied
   * @throws IllegalArgumentException if an argument is unknown or has an unknown value
   */
  public UkrainianNewsTokenizerFactory(Map<String, String> args) {
    super(args);
    String name = get(args, "source", List.of("text", "query"), "text", false);
    source = TextAnalyzer.Source.valueOf(name.toUpperCase(Locale.ROOT));
    dictionaryPath = get(args, "dictionary");
    @Nullable String former = get(args, "userLexicon");
    @Nullable String current = get(args, "userWords");
    userWordsPath = current == null ? former : current;
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** Only for {@link java.util.ServiceLoader}, which requires it and never calls it. */
  public UkrainianNewsTokenizerFactory() {
    throw defaultCtorException();
  }

  /**
   * Reads the dictionary and the user words.
   *
   * @throws IOException if a file cannot be read, or the dictionary is damaged
   * @throws IllegalArgumentException if a line of the user words is wrong; the message names each
   *     wrong line and says what to do
   */
  @Override
  public void inform(ResourceLoader loader) throws IOException {
    if (dictionaryPath != null) {
      UkrainianDictionary read = readDictionary(dictionaryPath, loader);
      dictionary = () -> read;
    }
    if (userWordsPath != null) {
      try (InputStream in = loader.openResource(userWordsPath)) {
        userWords =
            UserWords.read(
                new InputStreamReader(in, StandardCharsets.UTF_8), userWordsPath, dictionary.get());
      }
    }
  }

  private static UkrainianDictionary readDictionary(String path, ResourceLoader loader)
      throws IOException {
    try (InputStream in = loader.openResource(path)) {
      return UkrainianDictionary.read(in);
    } catch (IOException e) {
      throw new IOException(
          "the dictionary %s cannot be used: %s".formatted(path, e.getMessage()), e);
    }
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new NewsTokenizer(
        factory, new TextAnalyzer(source, dictionary.get(), () -> userWords, new LightStemmer()));
  }
}
