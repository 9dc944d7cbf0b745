package org.visnyk.query.saved;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 * Finds terms of which a document must have one to match a query: those of the rarest clause that
 * is required. For one query and one thread.
 */
final class RequiredTerms extends QueryVisitor {
  private final boolean needsAll;
  private final ToLongFunction<Term> frequency;
  private final List<Supplier<Optional<Set<Term>>>> clauses = new ArrayList<>();

  private RequiredTerms(boolean needsAll, ToLongFunction<Term> frequency) {
    this.needsAll = needsAll;
    this.frequency = frequency;
  }

  /**
   * Finds the terms.
   *
   * @param frequency how many documents have a term, roughly
   * @return empty if a document may match without any known term
   */
  static Optional<Set<Term>> of(Query query, ToLongFunction<Term> frequency) {
    RequiredTerms all = new RequiredTerms(true, frequency);
    query.visit(all);
    return all.found();
  }

  private Optional<Set<Term>> found() {
    return needsAll ? rarest() : union();
  }

  private Optional<Set<Term>> rarest() {
    Optional<Set<Term>> best = Optional.empty();
    long fewest = Long.MAX_VALUE;
    for (Supplier<Optional<Set<Term>>> clause : clauses) {
      Optional<Set<Term>> terms = clause.get();
      if (terms.isPresent()) {
        long count = terms.get().stream().mapToLong(frequency).sum();
        if (count < fewest) {
          best = terms;
          fewest = count;
        }
      }
    }
    return best;
  }

  private Optional<Set<Term>> union() {
    Set<Term> all = new HashSet<>();
    for (Supplier<Optional<Set<Term>>> clause : clauses) {
      Optional<Set<Term>> terms = clause.get();
      if (terms.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(terms.get());
    }
    return Optional.of(all);
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      clauses.add(() -> Optional.of(Set.of(term)));
    }
  }

  /** Such as those with a prefix: which terms, only an index can tell. */
  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    clauses.add(Optional::empty);
  }

  /** Such as a range of dates. */
  @Override
  public void visitLeaf(Query query) {
    clauses.add(Optional::empty);
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
