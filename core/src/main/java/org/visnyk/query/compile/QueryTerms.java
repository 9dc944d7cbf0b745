package org.visnyk.query.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaAttribute;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.PossibleTerms;

/** Makes the terms of what stands in a query. Safe for any number of threads. */
public final class QueryTerms {
  /** Terms that a lemma is asked for by at once: scored and related, or in title and body. */
  static final int FIELDS = 2;

  private final NewsAnalyzer analyzer;

  public QueryTerms(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** What to do with a word whose lemmas are guessed. */
  enum Guesses {
    TAKEN,
    /** The word stands for itself. */
    LEFT_OUT
  }

  /** The lemmas of each word of a text, as far as there are terms left for them. */
  public List<List<WeightedTerm>> positions(String text, TermBudget budget) {
    return positions(text, Guesses.TAKEN, budget);
  }

  /** The same, with guessed lemmas or without. */
  public List<List<WeightedTerm>> positions(String text, Guesses guesses, TermBudget budget) {
    List<List<WeightedTerm>> positions = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      LemmaAttribute lemma = stream.addAttribute(LemmaAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        boolean isNewWord = increment.getPositionIncrement() > 0;
        boolean isWritten = guesses == Guesses.LEFT_OUT && lemma.origin() == LemmaOrigin.GUESSED;
        if (isNewWord) {
          if (!positions.isEmpty() && !spend(positions, budget)) {
            return positions;
          }
          positions.add(new ArrayList<>());
        }
        if (!isWritten) {
          positions.getLast().add(weighted(term.toString(), lemma.weight()));
        } else if (isNewWord) {
          String form = text.substring(offset.startOffset(), offset.endOffset());
          positions.getLast().add(weighted(WrittenForm.of(form), 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    if (!positions.isEmpty()) {
      spend(positions, budget);
    }
    return positions;
  }

  private static WeightedTerm weighted(String lemma, double weight) {
    return new WeightedTerm(new Term(IndexSchema.CONTENT, lemma), weight);
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
