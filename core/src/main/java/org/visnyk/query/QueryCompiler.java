package org.visnyk.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.analysis.LemmaAttribute;
import org.visnyk.analysis.UkrainianNewsQueryAnalyzer;
import org.visnyk.index.IndexSchema;
import org.visnyk.index.RelatedWords;

/**
 * Turns the tree of a query and the filters of a request into a Lucene query. Safe for any number
 * of threads.
 */
final class QueryCompiler {
  /** Positions of words that one query may ask for; bounds its terms below Lucene's own limit. */
  private static final int MOST_POSITIONS = 128;

  /** What a related word counts beside the word itself: ADR 13. */
  private static final float RELATED_WEIGHT = 0.3f;

  private final Analyzer analyzer;

  QueryCompiler(UkrainianNewsQueryAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The query that matches and scores what a request asks for. */
  Query compile(QueryNode.Together root, SearchRequest request) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    addParts(all, root, request);
    addFilters(all, request);
    return all.build();
  }

  /** The query that matches what has every word and phrase of a request, and none it excludes. */
  Query compileAll(QueryNode.Together root, SearchRequest request) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    Budget budget = new Budget();
    for (QueryNode part : root.parts()) {
      List<List<WeightedTerm>> positions = positions(textOf(part), budget);
      if (positions.isEmpty()) {
        throw new InvalidRequestException(
            "\"%s\" is no word; leave it out".formatted(part.print()));
      }
      switch (part) {
        case QueryNode.Exclusion exclusion -> all.add(phrase(positions), Occur.MUST_NOT);
        case QueryNode.Phrase phrase -> all.add(phrase(positions), Occur.FILTER);
        case QueryNode.Word word -> words(positions).forEach(each -> all.add(each, Occur.FILTER));
        case QueryNode.Together nested -> throw new IllegalArgumentException("nested: " + nested);
      }
    }
    addFilters(all, request);
    if (budget.isOverspent()) {
      throw new InvalidRequestException(
          "the query has more than %d words; use fewer".formatted(MOST_POSITIONS));
    }
    return all.build();
  }

  private void addParts(BooleanQuery.Builder all, QueryNode.Together root, SearchRequest request) {
    Budget budget = new Budget();
    BooleanQuery.Builder anyWord = new BooleanQuery.Builder();
    boolean hasWord = false;
    boolean hasRequirement = false;
    for (QueryNode part : root.parts()) {
      switch (part) {
        case QueryNode.Word word -> {
          List<List<WeightedTerm>> positions = positions(word.text(), budget);
          words(positions).forEach(query -> anyWord.add(query, Occur.SHOULD));
          if (request.sort() == SortOrder.RELEVANCE) {
            relatedWords(positions).forEach(query -> anyWord.add(query, Occur.SHOULD));
          }
          hasWord |= !positions.isEmpty();
        }
        case QueryNode.Phrase phrase -> {
          List<List<WeightedTerm>> positions = positions(phrase.text(), budget);
          if (!positions.isEmpty()) {
            all.add(phrase(positions), Occur.MUST);
            words(positions).forEach(query -> anyWord.add(query, Occur.SHOULD));
            hasRequirement = true;
          }
        }
        case QueryNode.Exclusion exclusion -> exclude(all, exclusion, budget);
        case QueryNode.Together nested -> throw new IllegalArgumentException("nested: " + nested);
      }
    }
    if (hasRequirement) {
      all.add(anyWord.build(), Occur.SHOULD);
    } else if (hasWord) {
      all.add(anyWord.build(), Occur.MUST);
    } else {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
  }

  private void exclude(BooleanQuery.Builder all, QueryNode.Exclusion exclusion, Budget budget) {
    List<List<WeightedTerm>> positions = positions(textOf(exclusion), budget);
    if (!positions.isEmpty()) {
      all.add(phrase(positions), Occur.MUST_NOT);
    }
  }

  private static String textOf(QueryNode node) {
    return switch (node) {
      case QueryNode.Word word -> word.text();
      case QueryNode.Phrase phrase -> phrase.text();
      case QueryNode.Exclusion exclusion -> textOf(exclusion.excluded());
      case QueryNode.Together together -> together.print();
    };
  }

  /** Each position as a query on the scored field: any lemma of the word, as if they were one. */
  private static List<Query> words(List<List<WeightedTerm>> positions) {
    return positions.stream().map(lemmas -> anyOf(IndexSchema.CONTENT, lemmas)).toList();
  }

  /**
   * Each position as a query for words that begin like its lemmas. Only hits in the order of
   * relevance are searched so: elsewhere what merely begins alike would stand among the best.
   */
  private static List<Query> relatedWords(List<List<WeightedTerm>> positions) {
    List<Query> queries = new ArrayList<>(positions.size());
    for (List<WeightedTerm> lemmas : positions) {
      List<WeightedTerm> keys = relatedKeys(lemmas);
      if (!keys.isEmpty()) {
        queries.add(new BoostQuery(anyOf(IndexSchema.RELATED, keys), RELATED_WEIGHT));
      }
    }
    return queries;
  }

  private static List<WeightedTerm> relatedKeys(List<WeightedTerm> lemmas) {
    Map<BytesRef, Double> weights = new LinkedHashMap<>();
    for (WeightedTerm lemma : lemmas) {
      BytesRef key = BytesRef.deepCopyOf(lemma.term().bytes());
      if (RelatedWords.cut(key)) {
        weights.merge(key, lemma.weight(), Math::max);
      }
    }
    return weights.entrySet().stream()
        .map(key -> new WeightedTerm(new Term(IndexSchema.RELATED, key.getKey()), key.getValue()))
        .toList();
  }

  /** Terms of one field as if they were one, the likeliest with its full weight. */
  private static Query anyOf(String field, List<WeightedTerm> terms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    double best = terms.stream().mapToDouble(WeightedTerm::weight).max().orElse(1);
    terms.forEach(term -> any.addTerm(term.term(), (float) (term.weight() / best)));
    return any.build();
  }

  /** The positions one after the other, in the title or in the body. */
  private static Query phrase(List<List<WeightedTerm>> positions) {
    if (positions.size() == 1) {
      return words(positions).getFirst();
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

  /** The lemmas of each word of a text. */
  private List<List<WeightedTerm>> positions(String text, Budget budget) {
    List<List<WeightedTerm>> positions = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexSchema.CONTENT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      LemmaAttribute lemma = stream.addAttribute(LemmaAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          if (!budget.spend()) {
            break;
          }
          positions.add(new ArrayList<>());
        }
        positions
            .getLast()
            .add(new WeightedTerm(new Term(IndexSchema.CONTENT, term.toString()), lemma.weight()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return positions;
  }

  private static void addFilters(BooleanQuery.Builder all, SearchRequest request) {
    addValues(all, IndexSchema.SOURCE, request.sources());
    addValues(all, IndexSchema.SECTION, request.sections());
    addValues(all, IndexSchema.AUTHOR, request.authors());
    addValues(all, IndexSchema.TAG, request.tags());
    addValues(all, IndexSchema.LANGUAGE, request.languages());
    if (request.publishedFrom().isPresent() || request.publishedBefore().isPresent()) {
      long from = request.publishedFrom().map(QueryCompiler::millisFrom).orElse(Long.MIN_VALUE);
      long before = request.publishedBefore().map(QueryCompiler::millisFrom).orElse(Long.MAX_VALUE);
      long last = before == Long.MIN_VALUE ? before : before - 1;
      all.add(LongField.newRangeQuery(IndexSchema.PUBLISHED, from, last), Occur.FILTER);
    }
  }

  private static void addValues(BooleanQuery.Builder all, String field, Set<String> values) {
    if (!values.isEmpty()) {
      Collection<BytesRef> terms = values.stream().map(BytesRef::new).toList();
      all.add(KeywordField.newSetQuery(field, terms), Occur.FILTER);
    }
  }

  /** The first whole millisecond at or after a moment; moments beyond all articles are clamped. */
  private static long millisFrom(Instant moment) {
    try {
      long millis = moment.toEpochMilli();
      return Instant.ofEpochMilli(millis).equals(moment) ? millis : millis + 1;
    } catch (ArithmeticException e) {
      return moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** A lemma and how likely it is what a word means, as in {@link LemmaAttribute}. */
  private record WeightedTerm(Term term, double weight) {}

  /** What is left of {@link #MOST_POSITIONS}. */
  private static final class Budget {
    private int left = MOST_POSITIONS;

    boolean spend() {
      left--;
      return left >= 0;
    }

    boolean isOverspent() {
      return left < 0;
    }
  }
}
