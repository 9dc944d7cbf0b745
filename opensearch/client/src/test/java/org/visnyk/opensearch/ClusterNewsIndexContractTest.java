package org.visnyk.opensearch;

import java.time.Duration;
import java.util.UUID;
import org.visnyk.NewsIndex;
import org.visnyk.contract.NewsIndexContract;

/** The index on a cluster keeps the contract of every index. */
class ClusterNewsIndexContractTest extends NewsIndexContract {
  private final String test = UUID.randomUUID().toString();

  @Override
  protected NewsIndex open(String name) {
    return ClusterNewsIndex.open(
        ClusterOptions.index(TestNode.shared().url() + "/" + name + "-" + test)
            .shards(2)
            .replicas(0)
            .refreshInterval(Duration.ZERO)
            .build());
  }
}
