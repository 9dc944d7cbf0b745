package org.visnyk.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.userwords.UserWords;

/**
 * Makes {@link UkrainianNewsTokenizer}; for {@code CustomAnalyzer}, Solr and the like.
 *
 * <pre>{@code
 * <tokenizer name="visnykUkrainian" source="text" userWords="lexicon.txt"/>
 * }</pre>
 *
 * <p>{@code source} is {@code text} for articles, the default, or {@code query} for what a person
 * types, where a name may lack its capital. {@code dictionary} names a compiled dictionary, read by
 * {@link Dictionary}; default the one of the library. {@code userWords} names a file of added
 * words, read by {@link UserWords}; default none.
 */
public final class UkrainianNewsTokenizerFactory extends TokenizerFactory
    implements ResourceLoaderAware {
  /** The name that Lucene finds this factory by. */
  public static final String NAME = "visnykUkrainian";

  private final TextAnalyzer.Source source;
  private final @Nullable String dictionaryPath;
  private final @Nullable String userWordsPath;
  private Supplier<UkrainianDictionary> dictionary = UkrainianDictionary::shared;
  private UserWords userWords = UserWords.empty();

  /**
   * Makes a factory.
   *
   * @param args the arguments; emptied
   * @throws IllegalArgumentException if an argument is unknown or has an unknown value
   */
  public UkrainianNewsTokenizerFactory(Map<String, String> args) {
    super(args);
    source = FactoryArguments.source(this, args);
    dictionaryPath = FactoryArguments.dictionary(this, args);
    userWordsPath = FactoryArguments.userWords(this, args);
    FactoryArguments.requireNoneLeft(args);
  }

  /** Only for {@link java.util.ServiceLoader}, which needs it and never calls it. */
  public UkrainianNewsTokenizerFactory() {
    throw defaultCtorException();
  }

  /**
   * Reads the dictionary and the user dictionary.
   *
   * @throws IOException if one of them cannot be read, or the dictionary is damaged
   * @throws org.visnyk.language.userwords.UserWordsException if a line of it is wrong
   */
  @Override
  public void inform(ResourceLoader loader) throws IOException {
    dictionary = FactoryArguments.dictionary(dictionaryPath, loader);
    userWords = FactoryArguments.userWords(userWordsPath, loader, dictionary);
  }

  @Override
  public UkrainianNewsTokenizer create(AttributeFactory factory) {
    return new UkrainianNewsTokenizer(factory, source, dictionary.get(), () -> userWords);
  }
}
