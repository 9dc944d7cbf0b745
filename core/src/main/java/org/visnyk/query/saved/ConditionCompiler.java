package org.visnyk.query.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.query.compile.WrittenFormQuery;
import org.visnyk.query.saved.Condition.Accepted;
import org.visnyk.query.saved.Condition.Always;
import org.visnyk.query.saved.Condition.AnyTerm;
import org.visnyk.query.saved.Condition.Clauses;
import org.visnyk.query.saved.Condition.Phrase;
import org.visnyk.query.saved.Condition.Prefix;
import org.visnyk.query.saved.Condition.Published;
import org.visnyk.query.saved.Condition.Written;
import org.visnyk.query.scorer.ArticlePhraseQuery;
import org.visnyk.query.scorer.ArticleQuery;
import org.visnyk.query.scorer.WordQuery;

/** Turns compiled searches into conditions. For one thread. */
final class ConditionCompiler {
  private final Vocabulary vocabulary;

  /** Adds the terms of the queries to a vocabulary. */
  ConditionCompiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The condition that an article meets if the query matches it.
   *
   * @throws IllegalArgumentException if searches are not compiled to such a query
   */
  Condition compile(Query query) {
    return switch (query) {
      case MatchAllDocsQuery all -> new Always();
      case BoostQuery boosted -> compile(boosted.getQuery());
      case ConstantScoreQuery constant -> compile(constant.getQuery());
      case BooleanQuery clauses -> clauses(clauses);
      case DisjunctionMaxQuery any -> anyOf(any.getDisjuncts());
      case TermQuery term -> anyTerm(List.of(term.getTerm()));
      case TermInSetQuery values -> anyTerm(terms(values));
      case PrefixQuery prefix -> prefix(prefix.getPrefix());
      case AutomatonQuery automaton -> automaton(automaton);
      case IndexSortSortedNumericDocValuesRangeQuery range -> compile(range.getFallbackQuery());
      case IndexOrDocValuesQuery either -> compile(either.getIndexQuery());
      case PointRangeQuery range when range.getField().equals(IndexSchema.PUBLISHED) ->
          new Published(
              LongPoint.decodeDimension(range.getLowerPoint(), 0),
              LongPoint.decodeDimension(range.getUpperPoint(), 0));
      case MultiPhraseQuery phrase when isWithoutGaps(phrase) -> phrase(phrase);
      case ArticlePhraseQuery phrase -> anyOf(phrase.phrases());
      case ArticleQuery article -> compile(article.clauses());
      case WordQuery word -> anyTerm(word.terms());
      case WrittenFormQuery form -> anyOf(form);
      case MatchNoDocsQuery none -> new AnyTerm(new int[0]);
      default -> throw new IllegalArgumentException("no condition for " + query.getClass());
    };
  }

  private Condition clauses(BooleanQuery query) {
    List<Condition> all = new ArrayList<>();
    List<Condition> any = new ArrayList<>();
    List<Condition> none = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      List<Condition> target =
          switch (clause.occur()) {
            case MUST, FILTER -> all;
            case SHOULD -> any;
            case MUST_NOT -> none;
          };
      target.add(compile(clause.query()));
    }
    // Without a required clause, an optional one is required; with none of both, nothing matches.
    int fewest = Math.max(query.getMinimumNumberShouldMatch(), all.isEmpty() ? 1 : 0);
    return fewest == 0 && all.size() == 1 && none.isEmpty()
        ? all.getFirst()
        : new Clauses(
            List.copyOf(all),
            fewest == 0 ? List.of() : List.copyOf(any),
            fewest,
            List.copyOf(none));
  }

  private Condition anyOf(Collection<? extends Query> queries) {
    return new Clauses(List.of(), queries.stream().map(this::compile).toList(), 1, List.of());
  }

  private Condition anyOf(WrittenFormQuery query) {
    Map<String, List<Term>> byField =
        query.terms().stream()
            .collect(Collectors.groupingBy(Term::field, TreeMap::new, Collectors.toList()));
    List<Condition> fields = new ArrayList<>();
    byField.forEach(
        (field, terms) ->
            fields.add(
                new Written(
                    field,
                    query.form(),
                    terms.stream().mapToInt(vocabulary::addPlaced).distinct().toArray())));
    return new Clauses(List.of(), List.copyOf(fields), 1, List.of());
  }

  private AnyTerm anyTerm(Collection<Term> terms) {
    return new AnyTerm(terms.stream().mapToInt(vocabulary::add).distinct().toArray());
  }

  private static List<Term> terms(TermInSetQuery values) {
    List<Term> terms = new ArrayList<>();
    BytesRefIterator each = values.getBytesRefIterator();
    try {
      for (@Nullable BytesRef value = each.next(); value != null; value = each.next()) {
        terms.add(new Term(values.getField(), BytesRef.deepCopyOf(value)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("values in memory cannot fail to be read", e);
    }
    return terms;
  }

  private Condition prefix(Term prefix) {
    vocabulary.list(prefix.field());
    return new Prefix(prefix.field(), prefix.bytes());
  }

  /** Lucene keeps small automata as terms. */
  private Condition automaton(AutomatonQuery query) {
    List<Condition> alternatives = new ArrayList<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query visited, Term... terms) {
            alternatives.add(anyTerm(List.of(terms)));
          }

          @Override
          public void consumeTermsMatching(
              Query visited, String field, Supplier<ByteRunAutomaton> automaton) {
            vocabulary.list(field);
            alternatives.add(new Accepted(field, automaton.get()));
          }
        });
    return new Clauses(List.of(), List.copyOf(alternatives), 1, List.of());
  }

  private static boolean isWithoutGaps(MultiPhraseQuery phrase) {
    int[] positions = phrase.getPositions();
    for (int word = 0; word < positions.length; word++) {
      if (positions[word] != word) {
        return false;
      }
    }
    return phrase.getSlop() == 0 && positions.length > 0;
  }

  private Condition phrase(MultiPhraseQuery phrase) {
    Term[][] words = phrase.getTermArrays();
    return words.length == 1
        ? anyTerm(List.of(words[0]))
        : new Phrase(
            Arrays.stream(words)
                .map(word -> Arrays.stream(word).mapToInt(vocabulary::addLocated).toArray())
                .toList());
  }
}
