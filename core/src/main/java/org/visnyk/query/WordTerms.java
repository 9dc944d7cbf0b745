package org.visnyk.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.visnyk.analysis.LemmaAttribute;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.language.PossibleTerms;

/** Makes the terms of what stands in a query. Safe for any number of threads. */
final class WordTerms {
  /** Terms that a lemma is asked for by at once: scored and related, or in title and body. */
  static final int FIELDS = 2;

  private final UkrainianNewsQueryAnalyzer analyzer;

  WordTerms(UkrainianNewsQueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The lemmas of each word of a text, as far as there are terms left for them. */
  List<List<WeightedTerm>> positions(String text, TermBudget budget) {
    List<List<WeightedTerm>> positions = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      LemmaAttribute lemma = stream.addAttribute(LemmaAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          if (!positions.isEmpty() && !spend(positions, budget)) {
            return positions;
          }
          positions.add(new ArrayList<>());
        }
        positions
            .getLast()
            .add(new WeightedTerm(new Term(IndexSchema.CONTENT, term.toString()), lemma.weight()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    if (!positions.isEmpty()) {
      spend(positions, budget);
    }
    return positions;
  }

  /** Takes terms for the last position, or takes the position away. */
  private static boolean spend(List<List<WeightedTerm>> positions, TermBudget budget) {
    boolean enough = budget.spend(FIELDS * positions.getLast().size());
    if (!enough) {
      positions.removeLast();
    }
    return enough;
  }

  /** Makes what finds the terms that a form may have in an index. */
  PossibleTerms newPossibleTerms() {
    return analyzer.newPossibleTerms();
  }

  /** The words of a text as they are written; compounds as wholes. */
  List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int end = -1;
      while (stream.incrementToken()) {
        if (offset.startOffset() >= end) {
          end = offset.endOffset();
          forms.add(text.substring(offset.startOffset(), end));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return forms;
  }
}
