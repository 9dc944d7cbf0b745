package org.visnyk.query.saved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Finds terms without which a document cannot match a query: of each set, it must have at least
 * one. For one query and one thread.
 */
final class RequiredTerms extends QueryVisitor {
  private final boolean needsAll;
  private final ToLongFunction<Term> frequency;
  private final List<Supplier<List<Set<Term>>>> clauses = new ArrayList<>();

  private RequiredTerms(boolean needsAll, ToLongFunction<Term> frequency) {
    this.needsAll = needsAll;
    this.frequency = frequency;
  }

  /**
   * Finds the terms.
   *
   * @param frequency how many documents have a term, roughly
   * @return the rarest set first; empty if a document may match without any known term
   */
  static List<Set<Term>> of(Query query, ToLongFunction<Term> frequency) {
    RequiredTerms all = new RequiredTerms(true, frequency);
    query.visit(all);
    return all.found();
  }

  private List<Set<Term>> found() {
    return needsAll ? each() : union();
  }

  private List<Set<Term>> each() {
    return clauses.stream()
        .flatMap(clause -> clause.get().stream())
        .distinct()
        .sorted(Comparator.comparingLong(terms -> terms.stream().mapToLong(frequency).sum()))
        .toList();
  }

  /** One of the rarest terms of any alternative. */
  private List<Set<Term>> union() {
    Set<Term> all = new HashSet<>();
    for (Supplier<List<Set<Term>>> clause : clauses) {
      List<Set<Term>> terms = clause.get();
      if (terms.isEmpty()) {
        return List.of();
      }
      all.addAll(terms.getFirst());
    }
    return List.of(all);
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      clauses.add(() -> List.of(Set.of(term)));
    }
  }

  /** Such as those with a prefix: which terms, only an index can tell. */
  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    clauses.add(List::of);
  }

  /** Such as a range of dates. */
  @Override
  public void visitLeaf(Query query) {
    clauses.add(List::of);
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    if (occur == Occur.MUST_NOT || (occur == Occur.SHOULD && isMerelyBetter(parent))) {
      return EMPTY_VISITOR;
    }
    RequiredTerms part = new RequiredTerms(occur != Occur.SHOULD, frequency);
    clauses.add(part::found);
    return part;
  }

  /** Whether a query matches without any of its optional clauses. */
  private static boolean isMerelyBetter(Query parent) {
    return parent instanceof BooleanQuery query
        && query.getMinimumNumberShouldMatch() == 0
        && query.clauses().stream().anyMatch(clause -> clause.isRequired());
  }
}
