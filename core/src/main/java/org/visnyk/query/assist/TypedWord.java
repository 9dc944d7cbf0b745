package org.visnyk.query.assist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.visnyk.analysis.tokenattributes.LemmaAttribute;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.index.IndexSchema;

/**
 * A word as the analysis of queries sees it, for help with what was typed.
 *
 * @param terms the terms that are searched for, in the order of the analysis
 * @param origin where they come from; that of the best known part of a compound
 * @param positions how many words the analysis made of it
 * @param likeliest the term that is most likely meant; empty if there is none
 */
public record TypedWord(List<String> terms, LemmaOrigin origin, int positions, String likeliest) {

  /** Analyses a word. */
  public static TypedWord read(String word, Analyzer analyzer) {
    List<String> terms = new ArrayList<>();
    LemmaOrigin origin = LemmaOrigin.VERBATIM;
    int positions = 0;
    String likeliest = "";
    double weight = 0;
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      LemmaAttribute lemma = stream.addAttribute(LemmaAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        origin = lemma.origin().compareTo(origin) < 0 ? lemma.origin() : origin;
        positions += increment.getPositionIncrement();
        terms.add(term.toString());
        if (lemma.weight() > weight) {
          weight = lemma.weight();
          likeliest = term.toString();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return new TypedWord(List.copyOf(terms), origin, positions, likeliest);
  }

  /** Whether it may be misspelt: one Ukrainian word that the dictionary does not know. */
  public boolean isUnknown() {
    return positions == 1 && (origin == LemmaOrigin.GUESSED || origin == LemmaOrigin.UNKNOWN);
  }

  /** How many articles have it: those with the most frequent one of its terms. */
  int articles(IndexReader reader) throws IOException {
    int most = 0;
    for (String term : terms) {
      most = Math.max(most, reader.docFreq(new Term(IndexSchema.CONTENT, term)));
    }
    return most;
  }
}
