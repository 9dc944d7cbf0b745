package org.visnyk.query.syntax;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.query.syntax.QueryNode.AnyOf;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryNode.Exclusion;
import org.visnyk.query.syntax.QueryNode.InTitle;
import org.visnyk.query.syntax.QueryNode.Required;
import org.visnyk.query.syntax.QueryNode.Word;
import org.visnyk.query.syntax.QueryToken.Kind;

/**
 * Reads the query language. Unless it is read strictly, no input fails: what is no query is taken
 * as words or passed over, with a remark. Time and memory are linear in what is read.
 */
public final class QueryParser {
  /** What is read of a query, in UTF-16 units. */
  static final int MAX_CHARACTERS = 100_000;

  private final List<QueryToken> tokens;
  private final Problems problems;
  private int at;

  private QueryParser(List<QueryToken> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * Reads a query.
   *
   * @throws org.visnyk.InvalidRequestException if it is to be read strictly and breaks a rule
   */
  public static ParsedQuery parse(String query, Syntax syntax) {
    Problems problems = new Problems(syntax == Syntax.STRICT_QUERY_LANGUAGE);
    String read = cut(query, problems);
    if (syntax == Syntax.PLAIN_WORDS) {
      return new ParsedQuery(PlainWords.read(read, problems), problems.remarks());
    }
    List<QueryToken> tokens = new QueryLexer(read, problems).tokens();
    List<QueryToken> clean = new QueryBrackets(problems).clean(tokens);
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
        "no more, since %d characters are the most".formatted(MAX_CHARACTERS),
        "only the first %d characters are used".formatted(MAX_CHARACTERS));
    boolean splitsPair = Character.isHighSurrogate(query.charAt(MAX_CHARACTERS - 1));
    return query.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  /** What stands beside each other, up to the end or a closing bracket. */
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
        if (part instanceof QueryNode.DateFilter published && range.becomesEmpty(published)) {
          problems.report(
              first.start(),
              first.text(),
              "a range of dates that ends after it begins",
              "the range of dates ends before it begins");
        }
      }
    }
    return parts;
  }

  /** What {@code OR} joins, or else what {@code AND} joins. */
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

  /** One operand as it is, or several that must all hold. */
  private List<QueryNode> conjunction() {
    QueryNode first = operand();
    if (!isNext(Kind.AND)) {
      return List.of(first);
    }
    List<QueryNode> all = new ArrayList<>();
    all.add(demanded(first));
    while (isNext(Kind.AND)) {
      at++;
      all.add(demanded(operand()));
    }
    return all;
  }

  private QueryNode operand() {
    QueryToken token = tokens.get(at++);
    return switch (token.kind()) {
      case MINUS -> new Exclusion(bare(operand()));
      case PLUS -> demanded(operand());
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

  private static QueryNode demanded(QueryNode node) {
    if (node instanceof Word word) {
      return new Required(word);
    }
    return isWords(node) ? new AnyOf(((Clauses) node).parts()) : node;
  }

  private static QueryNode bare(QueryNode node) {
    return node instanceof Required required ? required.word() : node;
  }

  /** Whether a group of nothing but words, whose brackets mean nothing beside other parts. */
  private static boolean isWords(QueryNode node) {
    return node instanceof Clauses group
        && group.parts().stream().allMatch(part -> part instanceof Word);
  }
}
