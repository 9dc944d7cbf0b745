package org.visnyk.opensearch.plugin;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
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

  /** An owner that knows all articles that were accepted. */
  private DuplicateOwner filled(String index) {
    client.admin().indices().prepareRefresh(index).get();
    DuplicateOwner owner = new DuplicateOwner();
    String after = "";
    while (true) {
      List<Map<String, Object>> page = page(index, after);
      if (page.isEmpty()) {
        return owner;
      }
      for (Map<String, Object> each : page) {
        String id = String.valueOf(each.get("id"));
        byte[] signature = Base64.getDecoder().decode(String.valueOf(each.get("signature")));
        if (each.get("cluster") instanceof Number cluster) {
          owner.restore(id, signature, cluster.longValue());
        }
        after = isGreater(id, after) ? id : after;
      }
    }
  }

  private static boolean isGreater(String id, String other) {
    return new BytesRef(id).compareTo(new BytesRef(other)) > 0;
  }

  private List<Map<String, Object>> page(String index, String after) {
    ShardRequest request =
        new ShardRequest(
            new String[] {index},
            IndicesOptions.strictSingleIndexNoExpandForbidClosed(),
            Map.of(
                ShardOperation.KEY,
                ShardOperation.SIGNATURES.label(),
                ShardOperation.AFTER,
                after));
    ShardResponse response = client.execute(ShardAction.INSTANCE, request).actionGet();
    List<Map<String, Object>> page = new ArrayList<>();
    if (response.answer().get(ShardOperation.SIGNATURES.label()) instanceof List<?> list) {
      for (Object each : list) {
        Map<String, Object> object = new HashMap<>();
        ((Map<?, ?>) each).forEach((key, value) -> object.put(String.valueOf(key), value));
        page.add(object);
      }
    }
    return page;
  }
}
