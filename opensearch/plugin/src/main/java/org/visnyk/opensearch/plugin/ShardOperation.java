package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.opensearch.index.mapper.SeqNoFieldMapper;
import org.visnyk.CompletionRequest;
import org.visnyk.shard.ShardArticles;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.ShardStatistics;

/**
 * What a shard can be asked. A question and an answer are JSON objects; the answers of shards are
 * merged two by two.
 */
enum ShardOperation {
  /** The statistics that a query needs. */
  STATISTICS {
    @Override
    Map<String, Object> answer(Map<String, Object> question, IndexReader shard) throws IOException {
      ShardStatistics found =
          VisnykPlugin.searcher()
              .statistics(ShardJson.query(object(question, VisnykQueryBuilder.NAME)), shard);
      return Map.of(name, found.print());
    }

    @Override
    Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other) {
      ShardStatistics sum =
          ShardStatistics.parse(text(one, name)).plus(ShardStatistics.parse(text(other, name)));
      return Map.of(name, sum.print());
    }

    @Override
    Map<String, Object> none() {
      return Map.of(name, ShardStatistics.none().print());
    }
  },

  /** The number of articles, and of those that have each of some lemmas. */
  FREQUENCIES {
    @Override
    Map<String, Object> answer(Map<String, Object> question, IndexReader shard) throws IOException {
      List<String> lemmas =
          question.get("lemmas") instanceof List<?> list
              ? list.stream().map(String::valueOf).toList()
              : List.of();
      return Map.of(
          ARTICLES,
          VisnykPlugin.searcher().articles(shard),
          name,
          VisnykPlugin.searcher().documentFrequencies(lemmas, shard));
    }

    @Override
    Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other) {
      return Map.of(
          ARTICLES,
          number(one.get(ARTICLES)) + number(other.get(ARTICLES)),
          name,
          sum(object(one, name), object(other, name)));
    }

    @Override
    Map<String, Object> none() {
      return Map.of(ARTICLES, 0, name, Map.of());
    }
  },

  /** Lemmas near to another one, with their document frequencies. */
  NEAR {
    @Override
    Map<String, Object> answer(Map<String, Object> question, IndexReader shard) throws IOException {
      return Map.of(name, VisnykPlugin.searcher().near(text(question, "lemma"), shard));
    }

    @Override
    Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other) {
      return Map.of(name, sum(object(one, name), object(other, name)));
    }

    @Override
    Map<String, Object> none() {
      return Map.of(name, Map.of());
    }
  },

  /** Candidates for the completion of a text. */
  CANDIDATES {
    @Override
    Map<String, Object> answer(Map<String, Object> question, IndexReader shard) throws IOException {
      String typed = text(question, "typed");
      int size = number(question.get("size"));
      CompletionRequest.Builder request =
          text(question, "kind").equals("name")
              ? CompletionRequest.names(typed)
              : CompletionRequest.titles(typed);
      return Map.of(
          name,
          VisnykPlugin.searcher().candidates(request.size(size).build(), typed, shard).stream()
              .map(each -> Map.of("text", each.text(), "id", each.id(), "rank", each.rank()))
              .toList());
    }

    @Override
    Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other) {
      List<Map<String, Object>> all = new ArrayList<>(objects(one, name));
      all.addAll(objects(other, name));
      return Map.of(name, all);
    }

    @Override
    Map<String, Object> none() {
      return Map.of(name, List.of());
    }
  },

  /**
   * A page of the signatures of articles: the first has those of the last writes to a shard, by the
   * numbers that OpenSearch gives them. Says how many pages there are.
   */
  SIGNATURES {
    @Override
    Map<String, Object> answer(Map<String, Object> question, IndexReader shard) throws IOException {
      byte @Nullable [] last = PointValues.getMaxPackedValue(shard, SeqNoFieldMapper.NAME);
      if (last == null) {
        return none();
      }
      long writes = LongPoint.decodeDimension(last, 0) + 1;
      long end = writes - (long) number(question.get(PAGE)) * SIGNATURES_OF_A_PAGE;
      Query page =
          LongPoint.newRangeQuery(SeqNoFieldMapper.NAME, end - SIGNATURES_OF_A_PAGE, end - 1);
      return Map.of(
          name,
          ShardArticles.signatures(page, shard),
          PAGES,
          Math.ceilDiv(writes, SIGNATURES_OF_A_PAGE));
    }

    @Override
    Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other) {
      List<Map<String, Object>> all = new ArrayList<>(objects(one, name));
      all.addAll(objects(other, name));
      return Map.of(name, all, PAGES, Math.max(number(one.get(PAGES)), number(other.get(PAGES))));
    }

    @Override
    Map<String, Object> none() {
      return Map.of(name, List.of(), PAGES, 0);
    }
  };

  /** The key of the operation in a question. */
  static final String KEY = "operation";

  /** The key of whether an answer without some shards will do; default false. */
  static final String PARTIAL = "partial";

  /** The key of the number of a page of signatures, from 0. */
  static final String PAGE = "page";

  /** The key of the number of pages in an answer. */
  static final String PAGES = "pages";

  private static final String ARTICLES = "articles";

  /** A shard answers with about two megabytes. */
  static final int SIGNATURES_OF_A_PAGE = 5_000;

  /** The key of the main value of an answer. */
  final String name = label();

  /** Its name in a question, and that of the main value in an answer. */
  final String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The operation that a question names. */
  static ShardOperation of(Map<String, Object> question) {
    String label = String.valueOf(question.get(KEY));
    return Arrays.stream(values())
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no operation \"%s\"; there are %s"
                        .formatted(
                            label, Arrays.stream(values()).map(ShardOperation::label).toList())));
  }

  /** The answer of a shard. */
  abstract Map<String, Object> answer(Map<String, Object> question, IndexReader shard)
      throws IOException;

  /** The answer of two disjoint sets of shards. */
  abstract Map<String, Object> merge(Map<String, Object> one, Map<String, Object> other);

  /** The answer of no shards. */
  abstract Map<String, Object> none();

  private static Map<String, Object> object(Map<String, Object> of, String key) {
    Map<String, Object> object = new HashMap<>();
    if (of.get(key) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> object.put(String.valueOf(name), value));
    }
    return object;
  }

  private static List<Map<String, Object>> objects(Map<String, Object> of, String key) {
    List<Map<String, Object>> objects = new ArrayList<>();
    if (of.get(key) instanceof List<?> list) {
      list.forEach(each -> objects.add(object(Map.of(key, each), key)));
    }
    return objects;
  }

  private static String text(Map<String, Object> of, String key) {
    return of.get(key) instanceof String text ? text : "";
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number ? number.intValue() : 0;
  }

  private static Map<String, Object> sum(Map<String, Object> one, Map<String, Object> other) {
    Map<String, Object> sum = new HashMap<>(one);
    other.forEach((key, value) -> sum.merge(key, value, (a, b) -> number(a) + number(b)));
    return sum;
  }
}
