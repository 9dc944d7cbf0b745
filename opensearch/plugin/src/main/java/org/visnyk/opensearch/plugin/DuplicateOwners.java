package org.visnyk.opensearch.plugin;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.cluster.ClusterState;
import org.opensearch.core.index.Index;
import org.opensearch.transport.client.Client;
import org.visnyk.shard.DuplicateOwner;

/**
 * The owners of duplicates on this node, by index. An owner is made when it is needed first after
 * the primary of the first shard has come to this node, from the signatures in all shards, and is
 * forgotten when the primary is elsewhere or the index is deleted. Safe for any number of threads.
 */
final class DuplicateOwners {
  private final Client client;
  private final Map<String, Known> byIndex = new HashMap<>();

  /**
   * The owner of an index.
   *
   * @param allocation identifies the stay of the primary on this node
   */
  private record Known(String allocation, DuplicateOwner owner) {}

  DuplicateOwners(Client client) {
    this.client = client;
  }

  /** The owner of an index, whose primary of the first shard is on this node. */
  synchronized DuplicateOwner of(Index index, String allocation, ClusterState state) {
    @Nullable Known known = byIndex.get(index.getUUID());
    if (known != null && known.allocation.equals(allocation)) {
      return known.owner;
    }
    byIndex.keySet().removeIf(uuid -> !isThere(uuid, state));
    DuplicateOwner owner = filled(index.getName());
    byIndex.put(index.getUUID(), new Known(allocation, owner));
    return owner;
  }

  private static boolean isThere(String uuid, ClusterState state) {
    return state.metadata().indices().values().stream()
        .anyMatch(each -> each.getIndexUUID().equals(uuid));
  }

  /** An owner that knows the articles that were accepted last, as many as it can remember. */
  private DuplicateOwner filled(String index) {
    client.admin().indices().prepareRefresh(index).get();
    DuplicateOwner owner = new DuplicateOwner();
    Map<String, Object> newest = page(index, 0);
    int most = Math.ceilDiv(owner.maxArticles(), ShardOperation.SIGNATURES_OF_A_PAGE);
    // The newest come last, because the first ones are forgotten first.
    for (int page = Math.min(most, pages(newest)) - 1; page > 0; page--) {
      restore(page(index, page), owner);
    }
    restore(newest, owner);
    return owner;
  }

  private static int pages(Map<String, Object> answer) {
    return answer.get(ShardOperation.PAGES) instanceof Number number ? number.intValue() : 0;
  }

  private static void restore(Map<String, Object> answer, DuplicateOwner owner) {
    if (answer.get(ShardOperation.SIGNATURES.label()) instanceof List<?> list) {
      for (Object each : list) {
        Map<?, ?> object = (Map<?, ?>) each;
        if (object.get("cluster") instanceof Number cluster) {
          byte[] signature = Base64.getDecoder().decode(String.valueOf(object.get("signature")));
          owner.restore(String.valueOf(object.get("id")), signature, cluster.longValue());
        }
      }
    }
  }

  private Map<String, Object> page(String index, int number) {
    ShardRequest request =
        new ShardRequest(
            new String[] {index},
            IndicesOptions.strictSingleIndexNoExpandForbidClosed(),
            Map.of(
                ShardOperation.KEY,
                ShardOperation.SIGNATURES.label(),
                ShardOperation.PAGE,
                number));
    return client.execute(ShardAction.INSTANCE, request).actionGet().answer();
  }
}
