package org.visnyk.query.saved;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * What an article must have to match a query, over numbered terms. Immutable. Records that hold
 * arrays are not compared.
 */
sealed interface Condition {

  /** Whether an article meets it. */
  boolean isMetBy(ArticleFacts article);

  /**
   * Terms of which an article must have at least one to meet this; those that fewest articles have.
   *
   * @param frequency how many articles have a term, roughly
   * @return empty if an article may meet this whatever its terms
   */
  default Optional<int[]> rarest(IntToLongFunction frequency) {
    return Optional.empty();
  }

  private static Optional<int[]> rarer(List<int[]> sets, IntToLongFunction frequency) {
    return sets.stream()
        .min(Comparator.comparingLong(terms -> Arrays.stream(terms).mapToLong(frequency).sum()));
  }

  /** All articles. */
  record Always() implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      return true;
    }
  }

  /** Articles with one of several terms. */
  @SuppressWarnings("ArrayRecordComponent")
  record AnyTerm(int[] terms) implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      return article.hasAny(terms);
    }

    @Override
    public Optional<int[]> rarest(IntToLongFunction frequency) {
      return Optional.of(terms);
    }
  }

  /** Articles with consecutive words in a field, each being one of several terms. */
  record Phrase(List<int[]> words) implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      for (int[] word : words) {
        if (!article.hasAny(word)) {
          return false;
        }
      }
      BitSet starts = positions(words.getFirst(), article);
      for (int at = 1; at < words.size() && !starts.isEmpty(); at++) {
        BitSet word = positions(words.get(at), article);
        int distance = at;
        starts.stream().filter(start -> !word.get(start + distance)).forEach(starts::clear);
      }
      return !starts.isEmpty();
    }

    private static BitSet positions(int[] word, ArticleFacts article) {
      BitSet all = new BitSet();
      for (int term : word) {
        all.or(article.positions(term));
      }
      return all;
    }

    @Override
    public Optional<int[]> rarest(IntToLongFunction frequency) {
      return rarer(words, frequency);
    }
  }

  /** Articles with a term that begins with a prefix. */
  record Prefix(String field, BytesRef prefix) implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      for (BytesRef term : article.terms(field)) {
        if (StringHelper.startsWith(term, prefix)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Articles with a term that an automaton accepts, such as a value in any letter case. */
  record Accepted(String field, ByteRunAutomaton automaton) implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      for (BytesRef term : article.terms(field)) {
        if (automaton.run(term.bytes, term.offset, term.length)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Articles that were published in a span of time, in milliseconds since 1970, both included. */
  record Published(long first, long last) implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      OptionalLong moment = article.publishedMillis();
      return moment.isPresent() && first <= moment.getAsLong() && moment.getAsLong() <= last;
    }
  }

  /**
   * Articles with a word in one written form.
   *
   * @param terms what the form may be indexed as in the field
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Written(String field, String form, int[] terms) implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      for (int term : terms) {
        if (article.isWritten(field, term, form)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Optional<int[]> rarest(IntToLongFunction frequency) {
      return Optional.of(terms);
    }
  }

  /**
   * Articles that meet all of some conditions, at least a number of others, and none of yet others.
   */
  record Clauses(List<Condition> all, List<Condition> any, int fewest, List<Condition> none)
      implements Condition {
    @Override
    public boolean isMetBy(ArticleFacts article) {
      for (Condition condition : all) {
        if (!condition.isMetBy(article)) {
          return false;
        }
      }
      int met = 0;
      for (int i = 0; i < any.size() && met < fewest; i++) {
        met += any.get(i).isMetBy(article) ? 1 : 0;
      }
      if (met < fewest) {
        return false;
      }
      for (Condition condition : none) {
        if (condition.isMetBy(article)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Optional<int[]> rarest(IntToLongFunction frequency) {
      List<int[]> sets =
          Stream.concat(
                  all.stream().flatMap(condition -> condition.rarest(frequency).stream()),
                  fewest == 0 ? Stream.of() : union(frequency).stream())
              .toList();
      return rarer(sets, frequency);
    }

    /** The rarest terms of each alternative. */
    private Optional<int[]> union(IntToLongFunction frequency) {
      IntStream terms = IntStream.empty();
      for (Condition condition : any) {
        Optional<int[]> rarest = condition.rarest(frequency);
        if (rarest.isEmpty()) {
          return Optional.empty();
        }
        terms = IntStream.concat(terms, Arrays.stream(rarest.get()));
      }
      return Optional.of(terms.distinct().toArray());
    }
  }
}
