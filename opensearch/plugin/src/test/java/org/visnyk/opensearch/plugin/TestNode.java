package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A node of a cluster of its own in this JVM, reached over HTTP on a free port. */
final class TestNode extends Node {
  private TestNode(Environment environment, List<PluginInfo> plugins) {
    super(environment, plugins, true);
  }

  /** Starts a node with the plugin. */
  static TestNode start(Path folder) throws IOException {
    Settings settings =
        Settings.builder()
            .put("path.home", folder.toString())
            .put("cluster.name", "visnyk-test")
            .put("node.name", "one")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "one");
    TestNode node =
        new TestNode(
            environment, List.of(info(Netty4ModulePlugin.class), info(VisnykPlugin.class)));
    try {
      node.start();
    } catch (NodeValidationException e) {
      node.close();
      throw new IOException(e);
    }
    return node;
  }

  private static PluginInfo info(Class<? extends Plugin> plugin) {
    return new PluginInfo(
        plugin.getSimpleName(),
        "a plugin on the class path",
        "1",
        Version.CURRENT,
        "21",
        plugin.getName(),
        null,
        List.of(),
        false);
  }

  /** Where the node answers over HTTP. */
  String url() {
    return "http://127.0.0.1:"
        + injector()
            .getInstance(org.opensearch.http.HttpServerTransport.class)
            .boundAddress()
            .publishAddress()
            .getPort();
  }
}
