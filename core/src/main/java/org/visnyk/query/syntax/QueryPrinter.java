package org.visnyk.query.syntax;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.visnyk.query.syntax.QueryNode.AnyOf;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryNode.DateFilter;
import org.visnyk.query.syntax.QueryNode.ExactForm;
import org.visnyk.query.syntax.QueryNode.Exclusion;
import org.visnyk.query.syntax.QueryNode.FieldFilter;
import org.visnyk.query.syntax.QueryNode.InTitle;
import org.visnyk.query.syntax.QueryNode.Phrase;
import org.visnyk.query.syntax.QueryNode.Prefix;
import org.visnyk.query.syntax.QueryNode.Required;
import org.visnyk.query.syntax.QueryNode.Word;

/** Prints trees in the query language. Stateless. */
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(QueryNode node) {
    return switch (node) {
      case Word word -> word.text();
      case Required required -> "+" + operand(required.word());
      case Phrase phrase -> '"' + phrase.text() + '"';
      case ExactForm exact -> "=" + exact.text();
      case Prefix prefix -> prefix.letters() + "*";
      case Exclusion(InTitle title) -> "-" + print(title);
      case Exclusion(Word word) when QueryLexer.isNegativeNumber("-" + word.text()) ->
          "-" + inBrackets(word);
      case Exclusion exclusion -> "-" + operand(exclusion.excluded());
      case InTitle title -> QueryField.TITLE.label() + ":" + inTitle(title.node());
      case FieldFilter filter -> filter.field().label() + ":" + label(filter.value());
      case DateFilter filter -> filter.field().label() + ":" + filter.span().print();
      case AnyOf anyOf -> joined(anyOf.alternatives(), " OR ", QueryPrinter::alternative);
      case Clauses group when group.parts().size() == 1 -> print(group.parts().getFirst());
      case Clauses group -> joined(group.parts(), " ", QueryPrinter::part);
    };
  }

  private static String part(QueryNode node) {
    return node instanceof AnyOf || node instanceof Clauses ? inBrackets(node) : print(node);
  }

  private static String alternative(QueryNode node) {
    return node instanceof Clauses ? inBrackets(node) : print(node);
  }

  /** Prints the operand of a prefix operator, in brackets unless it is a single token. */
  private static String operand(QueryNode node) {
    return switch (node) {
      case Word word when !word.text().contains(" ") -> print(word);
      case Phrase phrase -> print(phrase);
      case ExactForm exact -> print(exact);
      case Prefix prefix -> print(prefix);
      case FieldFilter filter -> print(filter);
      case DateFilter filter -> print(filter);
      default -> inBrackets(node);
    };
  }

  /** Directly after a field, another field would be part of a word that loses its asterisks. */
  private static String inTitle(QueryNode node) {
    boolean differsInBrackets =
        node instanceof FieldFilter
            || node instanceof DateFilter
            || (node instanceof Word word && word.text().endsWith("*"));
    return differsInBrackets ? inBrackets(node) : operand(node);
  }

  private static String inBrackets(QueryNode node) {
    return "(" + print(node) + ")";
  }

  /** A value contains at most one kind of quotation marks, because the other kind delimited it. */
  private static String label(String value) {
    return OperatorCharacters.isPlain(value)
        ? value
        : value.chars().anyMatch(c -> OperatorCharacters.isQuote((char) c))
            ? '«' + value + '»'
            : '"' + value + '"';
  }

  private static String joined(
      List<QueryNode> nodes, String separator, Function<QueryNode, String> printer) {
    return nodes.stream().map(printer).collect(Collectors.joining(separator));
  }
}
