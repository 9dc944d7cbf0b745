package org.visnyk.query.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.query.syntax.QueryNode.AnyOf;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryNode.Exclusion;
import org.visnyk.query.syntax.QueryNode.InTitle;
import org.visnyk.query.syntax.QueryNode.Phrase;
import org.visnyk.query.syntax.QueryNode.Required;
import org.visnyk.query.syntax.QueryNode.Word;

/** Reads, replaces and requires the words of a query tree. Stateless. */
public final class QueryWords {
  private QueryWords() {}

  /**
   * Whether a text is a word wherever it stands in a query, rather than operators, several words or
   * nothing.
   */
  public static boolean isWord(String text) {
    QueryNode word = new Word(text);
    ParsedQuery alone = QueryParser.parse(text, Syntax.QUERY_LANGUAGE);
    return alone.remarks().isEmpty() && alone.root().parts().equals(List.of(word));
  }

  /** The distinct words in the order of the query, including those of phrases. */
  public static Set<String> of(Clauses root) {
    Set<String> words = new LinkedHashSet<>();
    replace(
        root,
        word -> {
          words.add(word);
          return word;
        });
    return words;
  }

  /** The same tree with each word replaced. */
  public static Clauses replace(Clauses root, UnaryOperator<String> replacement) {
    return new Clauses(replaceAll(root.parts(), replacement));
  }

  private static List<QueryNode> replaceAll(
      List<QueryNode> nodes, UnaryOperator<String> replacement) {
    return nodes.stream().map(node -> replace(node, replacement)).toList();
  }

  private static QueryNode replace(QueryNode node, UnaryOperator<String> replacement) {
    return switch (node) {
      case Word word -> new Word(replacement.apply(word.text()));
      case Required required -> new Required(new Word(replacement.apply(required.word().text())));
      case Phrase phrase -> new Phrase(replacePhrase(phrase.text(), replacement));
      case InTitle title -> new InTitle(replace(title.node(), replacement));
      case AnyOf anyOf -> new AnyOf(replaceAll(anyOf.alternatives(), replacement));
      case Clauses group -> replace(group, replacement);
      // Excluded words need no help to be found; forms and values are meant exactly as typed.
      case Exclusion exclusion -> exclusion;
      case QueryNode.ExactForm exact -> exact;
      case QueryNode.Prefix prefix -> prefix;
      case QueryNode.FieldFilter filter -> filter;
      case QueryNode.DateFilter filter -> filter;
    };
  }

  private static String replacePhrase(String text, UnaryOperator<String> replacement) {
    return List.of(text.split(" ", -1)).stream()
        .map(word -> word.isEmpty() ? word : replacement.apply(word))
        .collect(Collectors.joining(" "));
  }

  /** The optional words of the top level. */
  public static Set<String> optionalWords(Clauses root) {
    Set<String> words = new LinkedHashSet<>();
    for (QueryNode part : root.parts()) {
      if (part instanceof Word word) {
        words.add(word.text());
      }
    }
    return words;
  }

  /** The same tree with the optional words of the top level required, except some. */
  public static Clauses require(Clauses root, Set<String> exceptions) {
    return new Clauses(
        root.parts().stream()
            .map(
                part ->
                    part instanceof Word word && !exceptions.contains(word.text())
                        ? new Required(word)
                        : part)
            .toList());
  }

  /** The same tree with the optional words of every group required, at any depth. */
  public static Clauses requireAll(Clauses group) {
    return new Clauses(
        group.parts().stream()
            .map(part -> part instanceof Word word ? new Required(word) : requireInside(part))
            .toList());
  }

  private static QueryNode requireInside(QueryNode node) {
    return switch (node) {
      case Clauses group -> requireAll(group);
      case InTitle title -> new InTitle(requireInside(title.node()));
      case Exclusion exclusion -> new Exclusion(requireInside(exclusion.excluded()));
      case AnyOf anyOf ->
          new AnyOf(anyOf.alternatives().stream().map(QueryWords::requireInside).toList());
      default -> node;
    };
  }

  /** Whether a query restricts the date of publication. */
  public static boolean isDated(QueryNode node) {
    return switch (node) {
      case QueryNode.DateFilter filter -> true;
      case AnyOf anyOf -> anyOf.alternatives().stream().anyMatch(QueryWords::isDated);
      case Clauses group -> group.parts().stream().anyMatch(QueryWords::isDated);
      case Exclusion exclusion -> isDated(exclusion.excluded());
      case InTitle title -> isDated(title.node());
      default -> false;
    };
  }
}
