package org.visnyk.query.saved;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * The terms that conditions ask for, numbered from 0. Filled by one thread; any number may read
 * after that.
 */
final class Vocabulary {
  private final Map<String, Map<BytesRef, Integer>> numbers = new HashMap<>();
  private final BitSet located = new BitSet();
  private final BitSet placed = new BitSet();
  private final Set<String> listed = new HashSet<>();
  private int size;

  /** The number of a term, which is added if it is new. */
  int add(Term term) {
    Map<BytesRef, Integer> terms = numbers.computeIfAbsent(term.field(), name -> new HashMap<>());
    return terms.computeIfAbsent(term.bytes(), bytes -> size++);
  }

  /** The same for a term whose positions are asked for. */
  int addLocated(Term term) {
    int number = add(term);
    located.set(number);
    return number;
  }

  /** The same for a term whose offsets are asked for. */
  int addPlaced(Term term) {
    int number = add(term);
    placed.set(number);
    return number;
  }

  /** Has all terms of a field listed. */
  void list(String field) {
    listed.add(field);
    numbers.computeIfAbsent(field, name -> new HashMap<>());
  }

  int size() {
    return size;
  }

  /** A value of each term, by its number. */
  long[] values(ToLongFunction<Term> function) {
    long[] values = new long[size];
    numbers.forEach(
        (field, terms) ->
            terms.forEach(
                (bytes, number) -> values[number] = function.applyAsLong(new Term(field, bytes))));
    return values;
  }

  /** The fields that are asked for. */
  Set<String> fields() {
    return numbers.keySet();
  }

  /** The number of a term of one of the fields; -1 if it is not asked for. */
  int known(String field, BytesRef term) {
    return numbers.getOrDefault(field, Map.of()).getOrDefault(term, -1);
  }

  boolean isLocated(int number) {
    return located.get(number);
  }

  boolean isPlaced(int number) {
    return placed.get(number);
  }

  boolean isListed(String field) {
    return listed.contains(field);
  }
}
