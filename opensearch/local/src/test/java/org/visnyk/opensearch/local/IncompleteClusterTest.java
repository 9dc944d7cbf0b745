package org.visnyk.opensearch.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.IndexUnavailableException;
import org.visnyk.opensearch.ClusterNewsIndex;
import org.visnyk.opensearch.ClusterOptions;

class IncompleteClusterTest {
  @Test
  void aNodeWithoutThePluginIsNamed() throws Exception {
    LocalCluster.Options small = LocalCluster.Options.small();
    LocalCluster.Options options =
        new LocalCluster.Options(
            small.classPath(), small.jvmOptions(), small.settings(), List.of(1));
    try (LocalCluster cluster = LocalCluster.start(2, options)) {
      assertThatThrownBy(
              () ->
                  ClusterNewsIndex.open(
                      ClusterOptions.index(cluster.hosts().getFirst() + "/news").build()))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("node-2 of the cluster does not have the plugin visnyk");
    }
  }
}
