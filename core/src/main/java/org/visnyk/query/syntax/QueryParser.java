package org.visnyk.query.syntax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.query.syntax.QueryNode.AnyOf;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryNode.DateFilter;
import org.visnyk.query.syntax.QueryNode.Exclusion;
import org.visnyk.query.syntax.QueryNode.InTitle;
import org.visnyk.query.syntax.QueryNode.Required;
import org.visnyk.query.syntax.QueryNode.Word;
import org.visnyk.query.syntax.QueryToken.Kind;

/**
 * Parses the query language. Unless parsing is strict, no input fails: what breaks a rule is
 * treated as words or ignored, with a remark. Time and memory are linear in the length of the
 * query.
 */
public final class QueryParser {
  /** The length up to which queries are parsed, in UTF-16 units. */
  static final int MAX_CHARACTERS = 100_000;

  /** Levels of brackets in a query, and in its printed form, where alternatives may need more. */
  static final int MAX_DEPTH = 32;

  private final List<QueryToken> tokens;
  private final Problems problems;
  private int at;

  private QueryParser(List<QueryToken> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * Parses a query.
   *
   * @throws org.visnyk.InvalidRequestException if it is parsed strictly and breaks a rule
   */
  public static ParsedQuery parse(String query, Syntax syntax) {
    Problems problems = new Problems(syntax == Syntax.STRICT_QUERY_LANGUAGE);
    String read = cut(query, problems);
    if (syntax == Syntax.PLAIN_WORDS) {
      return new ParsedQuery(PlainWords.read(read, problems), problems.remarks());
    }
    List<QueryToken> tokens = new QueryLexer(read, problems).tokens();
    ParsedQuery parsed = parse(tokens, MAX_DEPTH, problems);
    for (int depth = MAX_DEPTH / 2; hasMany(tokens) && !isPrintable(parsed); depth /= 2) {
      parsed = parse(tokens, depth, problems);
    }
    return parsed;
  }

  /** Whether there are enough brackets for the printed form to need too many. */
  private static boolean hasMany(List<QueryToken> tokens) {
    return QueryBrackets.depth(tokens) > MAX_DEPTH / 2 - 1;
  }

  /** Whether no more brackets are needed to print a query than can be parsed. */
  private static boolean isPrintable(ParsedQuery query) {
    List<QueryToken> printed = new QueryLexer(query.root().print(), new Problems(false)).tokens();
    return QueryBrackets.depth(printed) <= MAX_DEPTH;
  }

  private static ParsedQuery parse(List<QueryToken> tokens, int maxDepth, Problems problems) {
    List<QueryToken> clean = new QueryBrackets(maxDepth, problems).clean(tokens);
    List<QueryNode> parts = new QueryParser(clean, problems).parts();
    boolean isOneGroup = parts.size() == 1 && parts.getFirst() instanceof Clauses;
    return new ParsedQuery(
        isOneGroup ? (Clauses) parts.getFirst() : new Clauses(parts), problems.remarks());
  }

  private static String cut(String query, Problems problems) {
    if (query.length() <= MAX_CHARACTERS) {
      return query;
    }
    problems.report(
        MAX_CHARACTERS,
        query.substring(MAX_CHARACTERS, MAX_CHARACTERS + 1),
        "at most %d characters".formatted(MAX_CHARACTERS),
        "only the first %d characters are used".formatted(MAX_CHARACTERS));
    boolean splitsPair = Character.isHighSurrogate(query.charAt(MAX_CHARACTERS - 1));
    return query.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  /** Parses the parts of a group, up to the end or a closing bracket. */
  private List<QueryNode> parts() {
    List<QueryNode> parts = new ArrayList<>();
    DateRange range = new DateRange();
    while (at < tokens.size() && !isNext(Kind.CLOSE)) {
      QueryToken first = tokens.get(at);
      for (QueryNode part : alternatives()) {
        if (isWords(part)) {
          ((Clauses) part).parts().forEach(word -> NumberWords.add(parts, word));
        } else {
          NumberWords.add(parts, part);
        }
        if (part instanceof DateFilter date && range.becomesEmpty(date)) {
          problems.report(
              first.start(),
              first.text(),
              "a date range that ends after it starts",
              "the date range ends before it starts");
        }
      }
    }
    return parts;
  }

  /** Parses what {@code OR} joins, or else what {@code AND} joins. */
  private List<QueryNode> alternatives() {
    List<QueryNode> first = conjunction();
    if (!isNext(Kind.OR)) {
      return first;
    }
    List<QueryNode> alternatives = new ArrayList<>();
    addAlternative(alternatives, first);
    while (isNext(Kind.OR)) {
      at++;
      addAlternative(alternatives, conjunction());
    }
    return List.of(new AnyOf(alternatives));
  }

  private static void addAlternative(List<QueryNode> alternatives, List<QueryNode> conjunction) {
    QueryNode node =
        conjunction.size() == 1 ? bare(conjunction.getFirst()) : new Clauses(conjunction);
    if (node instanceof AnyOf nested) {
      alternatives.addAll(nested.alternatives());
    } else {
      alternatives.add(node);
    }
  }

  /** Parses one operand, or several that are required. */
  private List<QueryNode> conjunction() {
    QueryNode first = operand();
    if (!isNext(Kind.AND)) {
      return List.of(first);
    }
    List<QueryNode> all = new ArrayList<>();
    all.add(required(first));
    while (isNext(Kind.AND)) {
      at++;
      all.add(required(operand()));
    }
    return all;
  }

  private QueryNode operand() {
    QueryToken token = tokens.get(at++);
    return switch (token.kind()) {
      case MINUS -> new Exclusion(bare(operand()));
      case PLUS -> required(operand());
      case TITLE -> new InTitle(bare(operand()));
      case OPEN -> group();
      case OPERAND -> token.node();
      case CLOSE, OR, AND -> throw new IllegalStateException("no operand: " + token);
    };
  }

  private QueryNode group() {
    List<QueryNode> parts = parts();
    at++;
    return parts.size() == 1 ? parts.getFirst() : new Clauses(parts);
  }

  private boolean isNext(Kind kind) {
    return at < tokens.size() && tokens.get(at).kind() == kind;
  }

  private static QueryNode required(QueryNode node) {
    if (node instanceof Word word) {
      return new Required(word);
    }
    return isWords(node) ? new AnyOf(((Clauses) node).parts()) : node;
  }

  private static QueryNode bare(QueryNode node) {
    return node instanceof Required required ? required.word() : node;
  }

  /** Whether a node is a group of plain words, whose brackets have no meaning among other parts. */
  private static boolean isWords(QueryNode node) {
    return node instanceof Clauses group
        && group.parts().stream().allMatch(part -> part instanceof Word);
  }

  /** The intersection of the date filters of a group. */
  private static final class DateRange {
    private LocalDate first = LocalDate.MIN;
    private LocalDate end = LocalDate.MAX;

    /** Adds a filter; true if it makes the intersection empty. */
    boolean becomesEmpty(DateFilter date) {
      boolean wasEmpty = !first.isBefore(end);
      DateSpan span = date.span();
      if (date.field() == QueryField.BEFORE) {
        end = min(end, span.first());
      } else {
        first = first.isAfter(span.first()) ? first : span.first();
        end = date.field() == QueryField.DATE ? min(end, span.end()) : end;
      }
      return !wasEmpty && !first.isBefore(end);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? one : other;
    }
  }
}
