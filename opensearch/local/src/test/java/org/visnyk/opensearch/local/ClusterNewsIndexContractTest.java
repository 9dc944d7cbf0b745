package org.visnyk.opensearch.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.visnyk.NewsIndex;
import org.visnyk.contract.NewsIndexContract;
import org.visnyk.opensearch.ClusterNewsIndex;
import org.visnyk.opensearch.ClusterOptions;

/** The index on a cluster keeps the contract of every index. */
class ClusterNewsIndexContractTest extends NewsIndexContract {
  private static LocalCluster cluster;

  private final String test = UUID.randomUUID().toString();

  /** Each test has indexes of its own. */
  @BeforeAll
  static void start() throws Exception {
    cluster =
        LocalCluster.start(
            1,
            new LocalCluster.Options(
                LocalCluster.Options.small().classPath(),
                List.of("-Xmx1g", "-XX:+UseSerialGC"),
                Map.of(
                    "cluster.max_shards_per_node",
                    "5000",
                    "cluster.routing.allocation.disk.threshold_enabled",
                    "false"),
                List.of()));
  }

  @AfterAll
  static void close() {
    cluster.close();
  }

  @Override
  protected NewsIndex open(String name) {
    return ClusterNewsIndex.open(
        ClusterOptions.index(cluster.hosts().getFirst() + "/" + name + "-" + test)
            .shards(2)
            .replicas(0)
            .refreshInterval(Duration.ZERO)
            .build());
  }
}
