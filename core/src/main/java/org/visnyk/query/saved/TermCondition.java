package org.visnyk.query.saved;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.scorer.ArticleQuery;
import org.visnyk.query.scorer.WordQuery;

/**
 * What the terms of a document say about whether it matches a query. Most queries are for words, of
 * which the terms say everything; of a phrase or a prefix they say something. Immutable.
 */
sealed interface TermCondition {
  /** Whether a document matches, as far as terms can tell. */
  enum Answer {
    YES,
    NO,
    /** Only a search can tell. */
    UNKNOWN
  }

  /** The answer for a document with these terms and no others. */
  Answer of(Set<Term> present);

  /** The condition of a query. */
  static TermCondition of(Query query, ToLongFunction<Term> frequency) {
    return switch (query) {
      case TermQuery term -> new AnyTerm(Set.of(term.getTerm()));
      case WordQuery word -> new AnyTerm(termsOf(word));
      case BoostQuery boosted -> of(boosted.getQuery(), frequency);
      case ConstantScoreQuery constant -> of(constant.getQuery(), frequency);
      case IndexOrDocValuesQuery either -> of(either.getIndexQuery(), frequency);
      case TermInSetQuery set -> new AnyTerm(termsOf(set));
      case ArticleQuery article -> of(article.clauses(), frequency);
      case BooleanQuery clauses when clauses.getMinimumNumberShouldMatch() <= 1 ->
          of(clauses, frequency);
      case MatchAllDocsQuery all -> new Constant(Answer.YES);
      case MatchNoDocsQuery none -> new Constant(Answer.NO);
      default -> ofOther(query, frequency);
    };
  }

  private static Set<Term> termsOf(WordQuery word) {
    Set<Term> terms = new HashSet<>();
    word.visit(QueryVisitor.termCollector(terms));
    return Set.copyOf(terms);
  }

  private static Set<Term> termsOf(TermInSetQuery set) {
    Set<Term> terms = new HashSet<>();
    BytesRefIterator each = set.getBytesRefIterator();
    try {
      for (@Nullable BytesRef term = each.next(); term != null; term = each.next()) {
        terms.add(new Term(set.getField(), BytesRef.deepCopyOf(term)));
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
    return Set.copyOf(terms);
  }

  private static TermCondition of(BooleanQuery query, ToLongFunction<Term> frequency) {
    List<TermCondition> all = new ArrayList<>();
    List<TermCondition> any = new ArrayList<>();
    boolean isSelecting = false;
    for (BooleanClause clause : query.clauses()) {
      TermCondition condition = of(clause.query(), frequency);
      switch (clause.occur()) {
        case MUST, FILTER -> {
          all.add(condition);
          isSelecting = true;
        }
        case MUST_NOT -> all.add(new Not(condition));
        case SHOULD -> any.add(condition);
      }
    }
    if (!isSelecting || query.getMinimumNumberShouldMatch() == 1) {
      all.add(new Any(List.copyOf(any))); // without such a clause, exclusions select nothing
    }
    return new All(List.copyOf(all));
  }

  /** Terms can refute it at most. */
  private static TermCondition ofOther(Query query, ToLongFunction<Term> frequency) {
    List<TermCondition> all = new ArrayList<>();
    RequiredTerms.of(query, frequency).forEach(terms -> all.add(new AnyTerm(terms)));
    all.add(new Constant(Answer.UNKNOWN));
    return new All(List.copyOf(all));
  }

  /** The document has one of some terms. */
  record AnyTerm(Set<Term> terms) implements TermCondition {
    @Override
    public Answer of(Set<Term> present) {
      for (Term term : terms) {
        if (present.contains(term)) {
          return Answer.YES;
        }
      }
      return Answer.NO;
    }
  }

  /** All parts hold. */
  record All(List<TermCondition> parts) implements TermCondition {
    @Override
    public Answer of(Set<Term> present) {
      Answer answer = Answer.YES;
      for (TermCondition part : parts) {
        switch (part.of(present)) {
          case NO -> {
            return Answer.NO;
          }
          case UNKNOWN -> answer = Answer.UNKNOWN;
          case YES -> {}
        }
      }
      return answer;
    }
  }

  /** One of the parts holds; none does if there are none. */
  record Any(List<TermCondition> parts) implements TermCondition {
    @Override
    public Answer of(Set<Term> present) {
      Answer answer = Answer.NO;
      for (TermCondition part : parts) {
        switch (part.of(present)) {
          case YES -> {
            return Answer.YES;
          }
          case UNKNOWN -> answer = Answer.UNKNOWN;
          case NO -> {}
        }
      }
      return answer;
    }
  }

  /** The part does not hold. */
  record Not(TermCondition part) implements TermCondition {
    @Override
    public Answer of(Set<Term> present) {
      return switch (part.of(present)) {
        case YES -> Answer.NO;
        case NO -> Answer.YES;
        case UNKNOWN -> Answer.UNKNOWN;
      };
    }
  }

  /** The same for every document. */
  record Constant(Answer answer) implements TermCondition {
    @Override
    public Answer of(Set<Term> present) {
      return answer;
    }
  }
}
