package org.visnyk.query.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryNode.Word;

/** Reads and replaces the words of a query's tree. Stateless. */
public final class QueryWords {
  private QueryWords() {}

  /** The different words in the order of the query, those of phrases among them. */
  public static Set<String> of(QueryNode.Clauses root) {
    Set<String> words = new LinkedHashSet<>();
    replace(
        root,
        word -> {
          words.add(word);
          return word;
        });
    return words;
  }

  /** The same tree with other words. */
  public static QueryNode.Clauses replace(QueryNode.Clauses root, UnaryOperator<String> other) {
    return new QueryNode.Clauses(all(root.parts(), other));
  }

  private static List<QueryNode> all(List<QueryNode> nodes, UnaryOperator<String> other) {
    return nodes.stream().map(node -> one(node, other)).toList();
  }

  private static QueryNode one(QueryNode node, UnaryOperator<String> other) {
    return switch (node) {
      case Word word -> new Word(other.apply(word.text()));
      case QueryNode.Required required ->
          new QueryNode.Required(new Word(other.apply(required.word().text())));
      case QueryNode.Phrase phrase -> new QueryNode.Phrase(phrase(phrase.text(), other));
      case QueryNode.InTitle title -> new QueryNode.InTitle(one(title.node(), other));
      case QueryNode.AnyOf anyOf -> new QueryNode.AnyOf(all(anyOf.alternatives(), other));
      case QueryNode.Clauses group -> new QueryNode.Clauses(all(group.parts(), other));
      // What is left out is not helped to be found, and forms and values are meant as they stand.
      case QueryNode.Exclusion exclusion -> exclusion;
      case QueryNode.ExactForm exact -> exact;
      case QueryNode.Prefix prefix -> prefix;
      case QueryNode.FieldFilter having -> having;
      case QueryNode.DateFilter published -> published;
    };
  }

  private static String phrase(String text, UnaryOperator<String> other) {
    return List.of(text.split(" ", -1)).stream()
        .map(word -> word.isEmpty() ? word : other.apply(word))
        .collect(Collectors.joining(" "));
  }

  /** The same tree with the plain words of its top level required, but for some. */
  public static QueryNode.Clauses require(QueryNode.Clauses root, Set<String> optional) {
    List<QueryNode> parts = new ArrayList<>();
    for (QueryNode part : root.parts()) {
      boolean isRequired = part instanceof Word word && !optional.contains(word.text());
      parts.add(isRequired ? new QueryNode.Required((Word) part) : part);
    }
    return new QueryNode.Clauses(parts);
  }

  /** The plain words of the top level. */
  static Set<String> wishes(QueryNode.Clauses root) {
    Set<String> words = new LinkedHashSet<>();
    root.parts().forEach(ifWord(words::add));
    return words;
  }

  private static Consumer<QueryNode> ifWord(Consumer<String> then) {
    return node -> {
      if (node instanceof Word word) {
        then.accept(word.text());
      }
    };
  }

  /** Whether a query says itself when articles must have been published. */
  public static boolean isDated(QueryNode node) {
    return switch (node) {
      case QueryNode.DateFilter published -> true;
      case QueryNode.AnyOf anyOf -> anyOf.alternatives().stream().anyMatch(QueryWords::isDated);
      case QueryNode.Clauses group -> group.parts().stream().anyMatch(QueryWords::isDated);
      case QueryNode.Exclusion exclusion -> isDated(exclusion.excluded());
      case QueryNode.InTitle title -> isDated(title.node());
      default -> false;
    };
  }
}
