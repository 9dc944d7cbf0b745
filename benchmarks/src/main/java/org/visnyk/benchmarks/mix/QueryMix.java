package org.visnyk.benchmarks.mix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.visnyk.benchmarks.corpus.NewsQueries;
import org.visnyk.benchmarks.corpus.NewsQuery;
import org.visnyk.benchmarks.corpus.QueryKind;

/**
 * Queries of several kinds in a random order: half of them two to four words, a quarter one word,
 * 15 % phrases, and 10 % within thirty days.
 *
 * @param queries the queries in the order in which they are asked
 */
public record QueryMix(List<Asked> queries) {
  private static final int COUNT = 500;
  private static final long SEED = 1;
  private static final Map<QueryKind, Integer> PERCENT = percent();

  private static Map<QueryKind, Integer> percent() {
    Map<QueryKind, Integer> percent = new LinkedHashMap<>();
    percent.put(QueryKind.FEW_WORDS, 50);
    percent.put(QueryKind.ONE_WORD, 25);
    percent.put(QueryKind.PHRASE, 15);
    percent.put(QueryKind.DATE_FILTERED, 10);
    return percent;
  }

  /** A mix of {@value #COUNT} queries, always the same for the same articles. */
  public static QueryMix of(NewsQueries drawn) {
    return of(drawn, 0);
  }

  /**
   * The mix of a round: each has other queries, of the same kinds at the same places.
   *
   * @param round counted from 0
   */
  static QueryMix of(NewsQueries drawn, int round) {
    List<Asked> queries = new ArrayList<>();
    PERCENT.forEach(
        (kind, percent) -> {
          int each = COUNT * percent / 100;
          drawn
              .ofKind(kind, round * each, each)
              .forEach(query -> queries.add(new Asked(kind, query)));
        });
    Collections.shuffle(queries, new Random(SEED));
    return new QueryMix(List.copyOf(queries));
  }

  /** The kinds of query, the most frequent first. */
  public static List<QueryKind> kinds() {
    return List.copyOf(PERCENT.keySet());
  }

  /** A query and its kind. */
  public record Asked(QueryKind kind, NewsQuery query) {}
}
