package org.visnyk.shard;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.visnyk.Article;
import org.visnyk.CompletionRequest;

/**
 * All shards of an index, wherever they are. Each method asks all of them and merges their answers.
 * Methods throw an {@link IOException} if the shards cannot be reached.
 */
public interface Shards {
  /** Identifies the index: no other one, and no former one of the same name, has this text. */
  String identity() throws IOException;

  /** The statistics that a query needs; may be {@link ShardStatistics#asPartial partial}. */
  ShardStatistics statistics(ShardQuery query) throws IOException;

  /** The number of articles, deleted ones that are still stored included. */
  int articles() throws IOException;

  /**
   * The number of articles that have each of some lemmas, deleted ones that are still stored
   * included.
   */
  Map<String, Integer> documentFrequencies(Collection<String> lemmas) throws IOException;

  /**
   * Lemmas at most one edit away from another one, with the same first letter, and their document
   * frequencies.
   */
  Map<String, Integer> near(String lemma) throws IOException;

  /** Finds hits. */
  ShardHits find(ShardSearch search) throws IOException;

  /**
   * The ids of the articles of some clusters of duplicates, whether they match or not, the newest
   * first.
   */
  Map<Long, List<String>> members(Set<Long> clusters) throws IOException;

  /** The visible article with an id. */
  Optional<Found> article(String id) throws IOException;

  /**
   * An article.
   *
   * @param cluster the cluster of its duplicates; empty if they are not tracked
   */
  record Found(Article article, OptionalLong cluster) {}

  /** What shards have for a completion of a text, in any order. */
  List<Candidate> candidates(CompletionRequest request, String typed) throws IOException;

  /**
   * A candidate for a completion.
   *
   * @param id of the article with a title; empty for a name
   * @param rank of a title, the moment of publication in milliseconds since 1970; of a name, the
   *     number of articles
   */
  record Candidate(String text, String id, long rank) {}
}
