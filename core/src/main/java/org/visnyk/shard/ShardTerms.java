package org.visnyk.shard;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.visnyk.query.request.CollectionTerms;

/** The terms of all shards. Remembers what it has asked for. For one request. */
final class ShardTerms implements CollectionTerms {
  private final Shards shards;
  private final Map<String, Integer> frequencies = new HashMap<>();

  ShardTerms(Shards shards) {
    this.shards = shards;
  }

  @Override
  public int articles() throws IOException {
    return shards.articles();
  }

  @Override
  public void prepare(Collection<String> lemmas) throws IOException {
    Set<String> unknown = new HashSet<>(lemmas);
    unknown.removeAll(frequencies.keySet());
    if (!unknown.isEmpty()) {
      frequencies.putAll(shards.documentFrequencies(unknown));
    }
  }

  @Override
  public int documentFrequency(String lemma) throws IOException {
    @Nullable Integer known = frequencies.get(lemma);
    if (known == null) {
      prepare(List.of(lemma));
      known = frequencies.getOrDefault(lemma, 0);
    }
    return known;
  }

  @Override
  public List<String> near(String lemma, int minArticles) throws IOException {
    Map<String, Integer> near = new TreeMap<>(shards.near(lemma));
    near.values().removeIf(articles -> articles < minArticles);
    return List.copyOf(near.keySet());
  }
}
