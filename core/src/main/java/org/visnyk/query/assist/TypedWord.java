package org.visnyk.query.assist;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.compile.QueryTerms.Token;
import org.visnyk.query.request.CollectionTerms;

/**
 * The analysis of a word that was typed, as advice and completion need it.
 *
 * @param terms the terms that are searched for, in the order of the analysis
 * @param origin where the terms come from; of a compound, the best origin of its parts
 * @param positions the number of words that the analysis sees in it
 * @param likeliest the term that is most likely meant; empty if there is none
 */
public record TypedWord(List<String> terms, LemmaOrigin origin, int positions, String likeliest) {

  /** Analyses a word, unless it was analysed before. */
  static TypedWord read(String word, QueryTerms terms) {
    return of(terms.tokens(word));
  }

  /** Analyses a word. */
  public static TypedWord read(String word, Analyzer analyzer) {
    return of(QueryTerms.analyse(word, analyzer));
  }

  private static TypedWord of(List<Token> tokens) {
    LemmaOrigin origin = LemmaOrigin.VERBATIM;
    int positions = 0;
    String likeliest = "";
    double highestWeight = 0;
    for (Token token : tokens) {
      origin = token.origin().compareTo(origin) < 0 ? token.origin() : origin;
      positions += token.positionIncrement();
      if (token.weight() > highestWeight) {
        highestWeight = token.weight();
        likeliest = token.term();
      }
    }
    return new TypedWord(tokens.stream().map(Token::term).toList(), origin, positions, likeliest);
  }

  /** Whether it may be misspelt: a single Ukrainian word that is not in the dictionary. */
  public boolean isUnknown() {
    return positions == 1 && (origin == LemmaOrigin.GUESSED || origin == LemmaOrigin.UNKNOWN);
  }

  /** The highest document frequency of its terms. */
  int articles(CollectionTerms collection) throws IOException {
    int highest = 0;
    for (String term : terms) {
      highest = Math.max(highest, collection.documentFrequency(term));
    }
    return highest;
  }
}
