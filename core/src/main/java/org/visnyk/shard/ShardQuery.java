package org.visnyk.shard;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.visnyk.ArticleFilter;
import org.visnyk.SearchRequest;

/** A query as a shard needs it to compile it by itself. Immutable. */
public sealed interface ShardQuery {

  /**
   * What a request searches for.
   *
   * @param text the query, which may be another one than that of the request: plain words if the
   *     request has plain words, otherwise in the query language
   * @param required of plain words, those that an article must have
   * @param request whose syntax, filters, zone, order and ranking count
   * @param now the reference time of recency
   */
  record Typed(String text, Set<String> required, SearchRequest request, Instant now)
      implements ShardQuery {
    /** Takes an unmodifiable copy. */
    public Typed {
      required = Set.copyOf(required);
    }
  }

  /**
   * Articles about the same subject as another one.
   *
   * @param id the other article, which is not wanted
   * @param cluster the cluster of its duplicates, which are not wanted either
   * @param lemmas its most significant lemmas, with their weights from 0 to 1
   * @param required how many of them an article must have
   */
  record Similar(String id, OptionalLong cluster, Map<String, Float> lemmas, int required)
      implements ShardQuery {
    /** Takes an unmodifiable copy. */
    public Similar {
      // Scores are added up in this order.
      lemmas = Collections.unmodifiableMap(new LinkedHashMap<>(lemmas));
    }
  }

  /**
   * All that a filter selects, without scores.
   *
   * @param filter whose query requires every word and is parsed strictly
   */
  record Selected(ArticleFilter filter) implements ShardQuery {}
}
