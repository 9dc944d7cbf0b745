package org.visnyk.query.compile;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.query.syntax.QueryNode;
import org.visnyk.query.syntax.QueryNode.Clauses;

/**
 * Removes function words from queries that also have content words: otherwise nearly every article
 * would match because of a preposition. A query of nothing else keeps them, and so do phrases and
 * clauses with an operator. Stateless.
 */
public final class ContentWords {
  private ContentWords() {}

  /** The same query without plain words that are function words, if it has others. */
  public static Clauses of(Clauses group, QueryTerms terms) {
    boolean hasContent = hasContent(group.parts(), terms);
    List<QueryNode> kept = new ArrayList<>();
    for (QueryNode part : group.parts()) {
      if (!hasContent || !isFunctionWord(part, terms)) {
        kept.add(within(part, terms));
      }
    }
    return new Clauses(kept);
  }

  private static boolean hasContent(List<QueryNode> parts, QueryTerms terms) {
    for (QueryNode part : parts) {
      if (isContent(part, terms)) {
        return true;
      }
    }
    return false;
  }

  private static QueryNode within(QueryNode node, QueryTerms terms) {
    return switch (node) {
      case Clauses group -> of(group, terms);
      case QueryNode.InTitle title -> new QueryNode.InTitle(within(title.node(), terms));
      case QueryNode.Exclusion exclusion ->
          new QueryNode.Exclusion(within(exclusion.excluded(), terms));
      case QueryNode.AnyOf anyOf ->
          new QueryNode.AnyOf(
              anyOf.alternatives().stream().map(each -> within(each, terms)).toList());
      default -> node;
    };
  }

  private static boolean isFunctionWord(QueryNode node, QueryTerms terms) {
    return node instanceof QueryNode.Word word && terms.isFunctionWord(word.text());
  }

  /** Whether a node has words by which articles can be found. */
  private static boolean isContent(QueryNode node, QueryTerms terms) {
    return switch (node) {
      case QueryNode.Word word ->
          !terms.tokens(word.text()).isEmpty() && !terms.isFunctionWord(word.text());
      case QueryNode.Required required -> isContent(required.word(), terms);
      case QueryNode.Phrase phrase -> !terms.tokens(phrase.text()).isEmpty();
      case QueryNode.ExactForm exact -> !terms.tokens(exact.text()).isEmpty();
      case QueryNode.Prefix prefix -> true;
      case QueryNode.InTitle title -> isContent(title.node(), terms);
      case QueryNode.AnyOf anyOf -> hasContent(anyOf.alternatives(), terms);
      case Clauses group -> hasContent(group.parts(), terms);
      case QueryNode.Exclusion exclusion -> false;
      case QueryNode.FieldFilter filter -> false;
      case QueryNode.DateFilter filter -> false;
    };
  }
}
