package org.visnyk.analysis.chain;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.visnyk.language.PossibleTerms;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.userwords.UserWords;

/**
 * Implements {@link org.visnyk.analysis.UkrainianNewsAnalyzer} and its counterpart for queries,
 * with any dictionary and user words. Safe for any number of threads.
 */
public final class NewsAnalyzer extends Analyzer {
  private final TextAnalyzer.Source source;
  private final Supplier<UkrainianDictionary> dictionary;
  private final Supplier<UserWords> userWords;

  /** Creates an analyzer with the dictionary of the library and no user words. */
  public NewsAnalyzer(TextAnalyzer.Source source) {
    this(source, UkrainianDictionary::shared, UserWords::empty);
  }

  /**
   * Creates an analyzer.
   *
   * @param dictionary called when the first token stream is created; always gives the same
   *     dictionary. An index must be searched with the dictionary that it was built with
   * @param userWords called for each text by any thread, so that reloaded words take effect with
   *     the next text. Articles that are indexed already keep their terms
   */
  public NewsAnalyzer(
      TextAnalyzer.Source source,
      Supplier<UkrainianDictionary> dictionary,
      Supplier<UserWords> userWords) {
    this.source = source;
    this.dictionary = dictionary;
    this.userWords = userWords;
  }

  /** The dictionary of this analyzer; loads it if necessary. */
  public UkrainianDictionary dictionary() {
    return dictionary.get();
  }

  /** Creates an analyzer of text for callers that need words rather than token streams. */
  public TextAnalyzer newTextAnalyzer() {
    return new TextAnalyzer(source, dictionary.get(), userWords, new LightStemmer());
  }

  /** Creates a finder of all terms that a form may have in an index. */
  public PossibleTerms newPossibleTerms() {
    return new PossibleTerms(dictionary.get(), userWords.get());
  }

  @Override
  public TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new NewsTokenizer(NewsToken.FACTORY, newTextAnalyzer()));
  }

  /** Converts to the normal form only: part of a word, as in a wildcard query, has no lemma. */
  @Override
  public TokenStream normalize(String fieldName, TokenStream in) {
    return new NormalFormFilter(in);
  }

  private static final class NormalFormFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    NormalFormFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      term.setLength(NormalForm.write(term.buffer(), 0, term.length()));
      return true;
    }
  }
}
