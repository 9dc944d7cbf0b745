package org.visnyk.query.compile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.visnyk.InvalidRequestException;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.WrittenForm;
import org.visnyk.language.PossibleTerms;
import org.visnyk.query.compile.QueryTerms.WeightedTerm;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.scorer.ArticlePhraseQuery;
import org.visnyk.query.syntax.QueryNode;

/**
 * Builds the queries that decide which articles match. What matches are worth is left to {@link
 * WordScoreBuilder}. For one compilation.
 */
final class MatchQueryBuilder {
  private final QueryTerms terms;
  private final Settings settings;
  private final TermBudget budget;
  private @Nullable PossibleTerms possibleTerms;

  /**
   * How to match.
   *
   * @param wordless what to do with nodes that contain no word
   * @param zone where days begin
   * @param deadline for queries that read terms or texts
   */
  record Settings(Wordless wordless, ZoneId zone, Deadline deadline) {}

  /** What to do with nodes that contain no word. */
  enum Wordless {
    IGNORED,
    REJECTED
  }

  /** Where words are searched for. */
  enum Scope {
    ARTICLE,
    TITLE
  }

  MatchQueryBuilder(QueryTerms terms, Settings settings, TermBudget budget) {
    this.terms = terms;
    this.settings = settings;
    this.budget = budget;
  }

  /** The articles that a node matches; empty if the node contains no word. */
  Optional<Query> match(QueryNode node, Scope scope) {
    return switch (node) {
      case QueryNode.Word word -> text(word.text(), scope);
      case QueryNode.Required required -> match(required.word(), scope);
      case QueryNode.Phrase phrase -> text(phrase.text(), scope);
      case QueryNode.ExactForm exact -> exactForm(exact, scope);
      case QueryNode.Prefix prefix -> prefix(prefix, scope);
      case QueryNode.FieldFilter filter -> filter(Filters.label(filter.field(), filter.value()));
      case QueryNode.DateFilter filter ->
          filter(Filters.published(filter.field(), filter.span(), settings.zone()));
      case QueryNode.InTitle title -> match(title.node(), Scope.TITLE);
      case QueryNode.AnyOf anyOf -> anyOf(anyOf.alternatives(), scope);
      case QueryNode.Exclusion exclusion -> clauses(List.of(exclusion), scope);
      case QueryNode.Clauses clauses -> clauses(clauses.parts(), scope);
    };
  }

  private Optional<Query> clauses(List<QueryNode> parts, Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> optional = new ArrayList<>();
    boolean hasRequired = false;
    boolean hasExcluded = false;
    for (QueryNode part : parts) {
      switch (part) {
        case QueryNode.Exclusion exclusion -> {
          Optional<Query> excluded = match(exclusion.excluded(), scope);
          excluded.ifPresent(query -> all.add(query, Occur.MUST_NOT));
          hasExcluded |= excluded.isPresent();
        }
        case QueryNode.Word word -> match(word, scope).ifPresent(optional::add);
        default -> {
          Optional<Query> required = match(part, scope);
          required.ifPresent(query -> all.add(query, Occur.FILTER));
          hasRequired |= required.isPresent();
        }
      }
    }
    if (!hasRequired && optional.isEmpty() && !hasExcluded) {
      return Optional.empty();
    }
    if (!hasRequired) {
      all.add(optional.isEmpty() ? MatchAllDocsQuery.INSTANCE : any(optional), Occur.FILTER);
    }
    return Optional.of(all.build());
  }

  private Optional<Query> anyOf(List<QueryNode> alternatives, Scope scope) {
    List<Query> queries =
        alternatives.stream().flatMap(node -> match(node, scope).stream()).toList();
    return queries.isEmpty() ? Optional.empty() : Optional.of(any(queries));
  }

  private static Query any(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private Optional<Query> text(String text, Scope scope) {
    List<List<WeightedTerm>> positions = terms.positions(text, budget);
    if (positions.isEmpty()) {
      return wordless(text);
    }
    Query parts =
        switch (scope) {
          case ARTICLE -> phrase(positions);
          case TITLE -> phraseIn(IndexSchema.TITLE, positions);
        };
    List<WeightedTerm> joined = positions.size() > 1 ? terms.joined(text) : List.of();
    if (joined.isEmpty() || !budget.spend(joined.size())) {
      return Optional.of(parts);
    }
    Query whole =
        switch (scope) {
          case ARTICLE -> WordScoreBuilder.words(List.of(joined)).getFirst();
          case TITLE -> phraseIn(IndexSchema.TITLE, List.of(joined));
        };
    return Optional.of(new DisjunctionMaxQuery(List.of(parts, whole), 0f));
  }

  private Optional<Query> exactForm(QueryNode.ExactForm exact, Scope scope) {
    List<String> forms = terms.forms(exact.text());
    if (forms.isEmpty()) {
      return wordless(exact.text());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String form : forms) {
      List<Term> candidates = budget.isOverspent() ? List.of() : possibleTerms(form, scope);
      if (!budget.spend(candidates.size())) {
        return Optional.empty();
      }
      all.add(
          new WrittenFormQuery(WrittenForm.of(form), candidates, settings.deadline()),
          Occur.FILTER);
    }
    return Optional.of(all.build());
  }

  /** The terms that a form may be indexed as. */
  private List<Term> possibleTerms(String form, Scope scope) {
    PossibleTerms finder = possibleTerms == null ? terms.newPossibleTerms() : possibleTerms;
    possibleTerms = finder;
    List<Term> possible = new ArrayList<>();
    for (String term : finder.of(form)) {
      possible.add(new Term(IndexSchema.TITLE, term));
      if (scope == Scope.ARTICLE) {
        possible.add(new Term(IndexSchema.BODY, term));
      }
    }
    return possible;
  }

  private Optional<Query> prefix(QueryNode.Prefix prefix, Scope scope) {
    String field =
        switch (scope) {
          case ARTICLE -> IndexSchema.CONTENT;
          case TITLE -> IndexSchema.TITLE;
        };
    Term letters = new Term(field, WrittenForm.of(prefix.letters()));
    return filter(new LemmaPrefixQuery(letters, settings.deadline()));
  }

  private Optional<Query> filter(Query query) {
    return budget.spend(1) ? Optional.of(query) : Optional.empty();
  }

  private Optional<Query> wordless(String text) {
    if (settings.wordless() == Wordless.REJECTED && !budget.isOverspent()) {
      throw new InvalidRequestException(
          "\"%s\" contains no word to search for; remove it".formatted(text));
    }
    return Optional.empty();
  }

  /** Consecutive words in the title or in the body. */
  static Query phrase(List<List<WeightedTerm>> positions) {
    if (positions.size() == 1) {
      return WordScoreBuilder.words(positions).getFirst();
    }
    return ArticlePhraseQuery.of(phrases(positions));
  }

  /** The same for a name that many queries have. */
  static Query name(List<List<WeightedTerm>> positions) {
    return positions.size() == 1
        ? phrase(positions)
        : ArticlePhraseQuery.ofName(phrases(positions));
  }

  private static List<MultiPhraseQuery> phrases(List<List<WeightedTerm>> positions) {
    return List.of(phraseIn(IndexSchema.TITLE, positions), phraseIn(IndexSchema.BODY, positions));
  }

  private static MultiPhraseQuery phraseIn(String field, List<List<WeightedTerm>> positions) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (List<WeightedTerm> lemmas : positions) {
      phrase.add(
          lemmas.stream()
              .map(lemma -> new Term(field, lemma.term().bytes()))
              .distinct()
              .toArray(Term[]::new));
    }
    return phrase.build();
  }
}
