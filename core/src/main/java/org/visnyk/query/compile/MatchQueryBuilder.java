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
import org.visnyk.index.IndexSchema;
import org.visnyk.index.WrittenForm;
import org.visnyk.language.PossibleTerms;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.syntax.QueryNode;

/**
 * Says which articles a part of a query matches; what they are worth is said by {@link
 * WordScoreBuilder}. For one compilation.
 */
final class MatchQueryBuilder {
  private final QueryTerms terms;
  private final Settings settings;
  private final TermBudget budget;
  private @Nullable PossibleTerms possibleTerms;

  /**
   * How parts are matched.
   *
   * @param words how many of the words beside each other must be there
   * @param blanks what to do with what has no word in it
   * @param zone where days begin
   * @param deadline when reading terms must end
   */
  record Settings(Words words, Blanks blanks, ZoneId zone, Deadline deadline) {}

  /** How many of the words beside each other must be there. */
  enum Words {
    ANY,
    ALL
  }

  /** What to do with what has no word in it. */
  enum Blanks {
    LEFT_OUT,
    REFUSED
  }

  /** Where words are looked for. */
  enum Scope {
    ARTICLE,
    TITLE
  }

  MatchQueryBuilder(QueryTerms terms, Settings settings, TermBudget budget) {
    this.terms = terms;
    this.settings = settings;
    this.budget = budget;
  }

  /** What a node matches; empty if there is no word in it. */
  Optional<Query> match(QueryNode node, Scope scope) {
    return switch (node) {
      case QueryNode.Word word -> text(word.text(), scope);
      case QueryNode.Required required -> match(required.word(), scope);
      case QueryNode.Phrase phrase -> text(phrase.text(), scope);
      case QueryNode.ExactForm exact -> exactForm(exact, scope);
      case QueryNode.Prefix prefix -> beginning(prefix, scope);
      case QueryNode.FieldFilter having -> filter(Filters.having(having.field(), having.value()));
      case QueryNode.DateFilter published ->
          filter(Filters.published(published.field(), published.span(), settings.zone()));
      case QueryNode.InTitle title -> match(title.node(), Scope.TITLE);
      case QueryNode.AnyOf anyOf -> anyOf(anyOf.alternatives(), scope);
      case QueryNode.Exclusion exclusion -> together(List.of(exclusion), scope);
      case QueryNode.Clauses together -> together(together.parts(), scope);
    };
  }

  private Optional<Query> together(List<QueryNode> parts, Scope scope) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> wishes = new ArrayList<>();
    boolean hasDemand = false;
    boolean hasExclusion = false;
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Exclusion exclusion) {
        Optional<Query> excluded = match(exclusion.excluded(), scope);
        excluded.ifPresent(query -> all.add(query, Occur.MUST_NOT));
        hasExclusion |= excluded.isPresent();
      } else if (part instanceof QueryNode.Word && settings.words() == Words.ANY) {
        match(part, scope).ifPresent(wishes::add);
      } else {
        Optional<Query> demand = match(part, scope);
        demand.ifPresent(query -> all.add(query, Occur.FILTER));
        hasDemand |= demand.isPresent();
      }
    }
    if (!hasDemand && wishes.isEmpty() && !hasExclusion) {
      return Optional.empty();
    }
    if (!hasDemand) {
      all.add(wishes.isEmpty() ? MatchAllDocsQuery.INSTANCE : any(wishes), Occur.FILTER);
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
      return blank(text);
    }
    if (scope == Scope.ARTICLE) {
      return Optional.of(phrase(positions));
    }
    return Optional.of(phraseIn(IndexSchema.TITLE, positions));
  }

  private Optional<Query> exactForm(QueryNode.ExactForm exact, Scope scope) {
    List<String> forms = terms.forms(exact.text());
    if (forms.isEmpty()) {
      return blank(exact.text());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String form : forms) {
      List<Term> places = budget.isOverspent() ? List.of() : places(form, scope);
      if (!budget.spend(places.size())) {
        return Optional.empty();
      }
      all.add(
          new WrittenFormQuery(WrittenForm.of(form), places, settings.deadline()), Occur.FILTER);
    }
    return Optional.of(all.build());
  }

  /** The terms whose postings say where a form may stand. */
  private List<Term> places(String form, Scope scope) {
    PossibleTerms finder = possibleTerms == null ? terms.newPossibleTerms() : possibleTerms;
    possibleTerms = finder;
    List<Term> places = new ArrayList<>();
    for (String term : finder.of(form)) {
      places.add(new Term(IndexSchema.TITLE, term));
      if (scope == Scope.ARTICLE) {
        places.add(new Term(IndexSchema.BODY, term));
      }
    }
    return places;
  }

  private Optional<Query> beginning(QueryNode.Prefix prefix, Scope scope) {
    String field =
        switch (scope) {
          case ARTICLE -> IndexSchema.CONTENT;
          case TITLE -> IndexSchema.TITLE;
        };
    Term beginning = new Term(field, WrittenForm.of(prefix.letters()));
    return filter(new BeginningQuery(beginning, settings.deadline()));
  }

  private Optional<Query> filter(Query query) {
    return budget.spend(1) ? Optional.of(query) : Optional.empty();
  }

  private Optional<Query> blank(String text) {
    if (settings.blanks() == Blanks.REFUSED && !budget.isOverspent()) {
      throw new InvalidRequestException("\"%s\" is no word; leave it out".formatted(text));
    }
    return Optional.empty();
  }

  /** The positions one after the other, in the title or in the body. */
  static Query phrase(List<List<WeightedTerm>> positions) {
    if (positions.size() == 1) {
      return WordScoreBuilder.words(positions).getFirst();
    }
    return new DisjunctionMaxQuery(
        List.of(phraseIn(IndexSchema.TITLE, positions), phraseIn(IndexSchema.BODY, positions)), 0f);
  }

  private static Query phraseIn(String field, List<List<WeightedTerm>> positions) {
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
