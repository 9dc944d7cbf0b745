package org.visnyk.query.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.analysis.tokenattributes.LemmaAttribute;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.language.PossibleTerms;
import org.visnyk.language.grammar.FunctionWords;

/**
 * The terms of the words of a query. Each text is analysed once, however many parts of a search
 * need it. For one request; not thread-safe.
 */
public final class QueryTerms {
  /** Fields in which a lemma is searched for at once. */
  static final int FIELDS = 2;

  private final RecentWords known;
  private final Map<String, List<Token>> analysed = new HashMap<>();

  /** Analyses words that nobody else asks for. */
  public QueryTerms(NewsAnalyzer analyzer) {
    this(new RecentWords(analyzer));
  }

  public QueryTerms(RecentWords known) {
    this.known = known;
  }

  /**
   * A lemma in the scored field.
   *
   * @param weight the likelihood that the word means it, as in {@link LemmaAttribute}
   */
  public record WeightedTerm(Term term, double weight) {}

  /**
   * A token of the analysis.
   *
   * @param term a lemma, or what stands for one
   * @param weight as in {@link LemmaAttribute}
   * @param positionIncrement 0 for further lemmas of the same word
   * @param start offset of the first UTF-16 unit of the word
   * @param end offset after its last UTF-16 unit
   */
  public record Token(
      String term, double weight, LemmaOrigin origin, int positionIncrement, int start, int end) {}

  /** How to treat words whose lemmas are guessed. */
  enum Guesses {
    USED,
    /** The word is searched for as it is written. */
    IGNORED
  }

  /** Analyses a text, unless it was analysed before. */
  public List<Token> tokens(String text) {
    return analysed.computeIfAbsent(text, known::tokens);
  }

  /** Analyses a text. */
  public static List<Token> analyse(String text, Analyzer analyzer) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      LemmaAttribute lemma = stream.addAttribute(LemmaAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                lemma.weight(),
                lemma.origin(),
                increment.getPositionIncrement(),
                offset.startOffset(),
                offset.endOffset()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory cannot fail", e);
    }
    return tokens;
  }

  /** The lemmas of each word of a text, as far as the budget goes. */
  public List<List<WeightedTerm>> positions(String text, TermBudget budget) {
    return positions(text, Guesses.USED, budget);
  }

  List<List<WeightedTerm>> positions(String text, Guesses guesses, TermBudget budget) {
    List<List<WeightedTerm>> positions = new ArrayList<>();
    for (Token token : tokens(text)) {
      boolean isNewWord = token.positionIncrement > 0;
      if (isNewWord) {
        if (!positions.isEmpty() && !spend(positions, budget)) {
          return positions;
        }
        positions.add(new ArrayList<>());
      }
      if (guesses == Guesses.USED || token.origin != LemmaOrigin.GUESSED) {
        positions.getLast().add(weighted(token.term, token.weight));
      } else if (isNewWord) {
        String form = WrittenForm.of(text.substring(token.start, token.end));
        positions.getLast().add(weighted(form, 1));
      }
    }
    if (!positions.isEmpty()) {
      spend(positions, budget);
    }
    return positions;
  }

  /**
   * The terms of a compound that an article may also write without a hyphen, at one position:
   * {@code f16} of {@code F-16}. None if the text is something else.
   */
  List<WeightedTerm> joined(String text) {
    List<Token> tokens = tokens(text);
    int start = tokens.getFirst().start();
    int end = tokens.stream().mapToInt(Token::end).max().orElse(start);
    List<WeightedTerm> joined = new ArrayList<>();
    for (Token token : tokens) {
      if (token.start() == start && token.end() == end && token.term().indexOf('-') < 0) {
        joined.add(weighted(token.term(), token.weight()));
      }
    }
    return joined;
  }

  /** Whether a text is an initial. */
  boolean isInitial(String text) {
    List<Token> tokens = tokens(text);
    return !tokens.isEmpty() && FunctionWords.isInitial(tokens.getFirst().term());
  }

  /** Whether a text consists of function words. */
  boolean isFunctionWord(String text) {
    return known.isFunctionWord(text, this::consistsOfFunctionWords);
  }

  private boolean consistsOfFunctionWords(String text) {
    List<List<WeightedTerm>> positions = positions(text, TermBudget.unlimited());
    return !positions.isEmpty() && positions.stream().allMatch(this::isFunctionWord);
  }

  /** The positions of content words; all, if there are none. */
  List<List<WeightedTerm>> withoutFunctionWords(List<List<WeightedTerm>> positions) {
    List<List<WeightedTerm>> content =
        positions.stream().filter(position -> !isFunctionWord(position)).toList();
    return content.isEmpty() ? positions : content;
  }

  /** Whether the most likely lemma is that of a function word. */
  private boolean isFunctionWord(List<WeightedTerm> lemmas) {
    return lemmas.stream()
        .max(Comparator.comparingDouble(WeightedTerm::weight))
        .filter(lemma -> known.lemma(lemma.term().text()).isFunctionWord())
        .isPresent();
  }

  private static WeightedTerm weighted(String lemma, double weight) {
    return new WeightedTerm(new Term(IndexSchema.CONTENT, lemma), weight);
  }

  /** Pays for the last position, or removes it. */
  private static boolean spend(List<List<WeightedTerm>> positions, TermBudget budget) {
    boolean isEnough = budget.spend(FIELDS * positions.getLast().size());
    if (!isEnough) {
      positions.removeLast();
    }
    return isEnough;
  }

  /** What there is to know of a lemma. */
  RecentWords.Lemma lemma(String lemma) {
    return known.lemma(lemma);
  }

  /** The words of a text as written; compounds are not split. */
  List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    int end = -1;
    for (Token token : tokens(text)) {
      if (token.start >= end) {
        end = token.end;
        forms.add(text.substring(token.start, end));
      }
    }
    return forms;
  }

  /** Finds the terms that a written form may be indexed as. */
  PossibleTerms newPossibleTerms() {
    return known.analyzer().newPossibleTerms();
  }
}
