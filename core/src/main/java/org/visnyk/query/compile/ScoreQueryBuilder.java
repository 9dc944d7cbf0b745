package org.visnyk.query.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.visnyk.Ranking;
import org.visnyk.RankingFeature;
import org.visnyk.language.compound.WordPrefixes;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.places.Places;
import org.visnyk.language.related.NameVariants;
import org.visnyk.query.compile.QueryTerms.Guesses;
import org.visnyk.query.compile.QueryTerms.WeightedTerm;
import org.visnyk.query.compile.ScoreClause.Kind;
import org.visnyk.query.syntax.QueryNode;

/** Collects the clauses that add to the scores of hits, for a ranking. For one compilation. */
final class ScoreQueryBuilder {
  /** The weight of a town's name of two words, which mean something else apart from each other. */
  private static final float TOWN_WEIGHT = 3;

  private static final String PERCENT = "%";

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
   * Adds other names of what consecutive optional words name, and what a prefix and the next word
   * are together, as far as the budget goes.
   *
   * @param parts of the query with its function words, which names may contain
   */
  void addOtherNames(
      List<QueryNode> parts, Supplier<NameVariants> names, UkrainianDictionary dictionary) {
    List<List<WeightedTerm>> run = new ArrayList<>();
    String before = "";
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.Word word) {
        if (!before.isEmpty() && WordPrefixes.isSeparate(before.toCharArray(), before.length())) {
          addJoined(before + " " + word.text());
        }
        run.addAll(terms.positions(word.text(), guesses(), TermBudget.unlimited()));
        before = word.text();
      } else {
        addOtherNamesOf(run, names, dictionary);
        run.clear();
        before = "";
      }
    }
    addOtherNamesOf(run, names, dictionary);
  }

  private void addOtherNamesOf(
      List<List<WeightedTerm>> run, Supplier<NameVariants> names, UkrainianDictionary dictionary) {
    if (!ranking.has(RankingFeature.OTHER_NAMES) || run.isEmpty()) {
      return;
    }
    for (NameVariants.Variant name :
        names.get().find(WordScoreBuilder.likelyLemmas(run), dictionary)) {
      if (!budget.spendExtra(QueryTerms.FIELDS * name.lemmas().size())) {
        return;
      }
      String text = String.join(" ", name.lemmas());
      words.add(new ScoreClause(Kind.OTHER_NAME, text, WordScoreBuilder.otherName(name)));
    }
  }

  /**
   * Initials together with the name after them, and towns of two words, in texts that have them
   * next to each other.
   */
  List<ScoreClause> names(List<QueryNode> parts) {
    List<ScoreClause> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    String before = "";
    for (QueryNode part : parts) {
      String current = part instanceof QueryNode.Word word ? word.text() : "";
      if (isTown(before, current)) {
        names.add(together(before + " " + current, TOWN_WEIGHT));
      }
      before = current;
      boolean isInitial = part instanceof QueryNode.Word word && terms.isInitial(word.text());
      if (!name.isEmpty() && !isInitial && part instanceof QueryNode.Word word) {
        names.add(together(name + word.text(), 1f));
      }
      if (isInitial) {
        name.append(((QueryNode.Word) part).text()).append(' ');
      } else {
        name.setLength(0);
      }
    }
    return names;
  }

  private boolean isTown(String first, String second) {
    return Places.standard().areName(lemmas(first), lemmas(second));
  }

  /** All lemmas of a word; none if a text is not one word. */
  private List<String> lemmas(String text) {
    List<List<WeightedTerm>> positions =
        text.isEmpty() ? List.of() : terms.positions(text, guesses(), TermBudget.unlimited());
    return positions.size() == 1
        ? positions.getFirst().stream().map(lemma -> lemma.term().text()).toList()
        : List.of();
  }

  private ScoreClause together(String text, float weight) {
    Query phrase = MatchQueryBuilder.phrase(positions(text));
    return new ScoreClause(Kind.PHRASE, text, new BoostQuery(phrase, weight));
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
    if (word.text().endsWith(PERCENT) && positions.size() == 2) {
      // The sign alone says nothing.
      words.add(new ScoreClause(Kind.WORD, word.text(), MatchQueryBuilder.phrase(positions)));
      return;
    }
    addEach(
        word.text(),
        ranking.has(RankingFeature.RELATED_WORDS)
            ? WordScoreBuilder.wordsAndRelated(positions, terms, budget)
            : WordScoreBuilder.words(positions));
  }

  /** Adds what a prefix and the next word are together: {@code пів року} is {@code півроку}. */
  private void addJoined(String text) {
    List<List<WeightedTerm>> positions = positions(text);
    if (positions.size() == 1) {
      addEach(text, WordScoreBuilder.words(positions));
    }
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
