package org.visnyk.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.language.related.NameVariants;
import org.visnyk.query.compile.QueryTerms.Guesses;
import org.visnyk.query.compile.QueryTerms.WeightedTerm;
import org.visnyk.query.compile.ScoreClause.Kind;
import org.visnyk.query.syntax.QueryNode;

/** Collects the clauses that add to the scores of hits, for a ranking. For one compilation. */
final class ScoreQueryBuilder {
  private final QueryTerms terms;
  private final Ranking ranking;
  private final TermBudget budget;
  private final List<ScoreClause> words = new ArrayList<>();
  private final List<ScoreClause> phrases = new ArrayList<>();

  ScoreQueryBuilder(QueryTerms terms, Ranking ranking, TermBudget budget) {
    this.terms = terms;
    this.ranking = ranking;
    this.budget = budget;
  }

  /** Adds a phrase in addition to its words, if the ranking scores phrases. */
  boolean addPhrase(QueryNode.Phrase phrase, Query query) {
    boolean isScored = ranking.has(RankingFeature.PHRASES);
    if (isScored) {
      phrases.add(new ScoreClause(Kind.PHRASE, phrase.text(), query));
    }
    return isScored;
  }

  /**
   * Adds other names of what consecutive optional words name, as far as the budget goes.
   *
   * @param parts of the query with its function words, which names may contain
   */
  void addOtherNames(List<QueryNode> parts, Supplier<NameVariants> names) {
    if (!ranking.has(RankingFeature.OTHER_NAMES)) {
      return;
    }
    List<List<WeightedTerm>> run = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Word word) {
        run.addAll(terms.positions(word.text(), guesses(), TermBudget.unlimited()));
      } else {
        addOtherNames(names.get(), run);
        run.clear();
      }
    }
    addOtherNames(names.get(), run);
  }

  private void addOtherNames(NameVariants names, List<List<WeightedTerm>> run) {
    for (NameVariants.Variant name : names.find(WordScoreBuilder.likelyLemmas(run))) {
      if (!budget.spendExtra(QueryTerms.FIELDS * name.lemmas().size())) {
        return;
      }
      String text = String.join(" ", name.lemmas());
      words.add(new ScoreClause(Kind.OTHER_NAME, text, WordScoreBuilder.otherName(name)));
    }
  }

  /** The words; an article must have one of them if nothing else is required. */
  List<ScoreClause> words() {
    return words;
  }

  /** Phrases and words. */
  List<ScoreClause> all() {
    List<ScoreClause> all = new ArrayList<>(phrases);
    all.addAll(words);
    return all;
  }

  /** Adds the words of a node, at any depth. */
  void addWords(QueryNode node) {
    switch (node) {
      case QueryNode.Word word -> addWord(word);
      case QueryNode.Required required -> addWords(required.word());
      case QueryNode.Phrase phrase -> addForms(phrase.text());
      case QueryNode.ExactForm exact -> addForms(exact.text());
      case QueryNode.InTitle title -> addWords(title.node());
      case QueryNode.AnyOf anyOf -> anyOf.alternatives().forEach(this::addWords);
      case QueryNode.Clauses group -> group.parts().forEach(this::addWords);
      case QueryNode.Prefix prefix -> {}
      case QueryNode.FieldFilter filter -> {}
      case QueryNode.DateFilter filter -> {}
      case QueryNode.Exclusion exclusion -> {}
    }
  }

  private void addWord(QueryNode.Word word) {
    List<List<WeightedTerm>> positions = positions(word.text());
    addEach(
        word.text(),
        ranking.has(RankingFeature.RELATED_WORDS)
            ? WordScoreBuilder.wordsAndRelated(positions, terms.nameDerivatives(), budget)
            : WordScoreBuilder.words(positions));
  }

  /** Adds the words of a phrase; function words in it are worth nothing on their own. */
  private void addForms(String text) {
    addEach(text, WordScoreBuilder.words(terms.withoutFunctionWords(positions(text))));
  }

  private void addEach(String text, List<Query> queries) {
    queries.forEach(query -> words.add(new ScoreClause(Kind.WORD, text, query)));
  }

  private List<List<WeightedTerm>> positions(String text) {
    return terms.positions(text, guesses(), budget);
  }

  private Guesses guesses() {
    return ranking.has(RankingFeature.GUESSED_LEMMAS) ? Guesses.USED : Guesses.IGNORED;
  }
}
