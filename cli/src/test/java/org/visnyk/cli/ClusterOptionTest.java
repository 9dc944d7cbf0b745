package org.visnyk.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands for an index in a cluster say clearly what is wrong. */
class ClusterOptionTest {
  @TempDir Path folder;

  @Test
  void anIndexIsInAFolderOrInACluster() {
    Outcome.of("search", "--index", folder.toString(), "--cluster", "http://localhost:9200/n", "а")
        .wrongUsage("give --index or --cluster, not both");
    Outcome.of("search", "вибори").wrongUsage("Missing required option: '--index=DIR'");
  }

  @Test
  void anAddressWithoutAnIndexIsRefused() {
    Outcome.of("search", "--cluster", "http://localhost:9200", "вибори")
        .wrongUsage("is not the address of an index");
  }

  @Test
  void aClusterThatIsDownIsNamed() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String host = "http://localhost:" + free;

    Outcome.of("search", "--cluster", host + "/news", "вибори")
        .failed("no node of the cluster answers at [" + host + "]");
  }
}
