package org.visnyk.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.visnyk.opensearch.plugin.VisnykPlugin;

/** A node of a cluster of its own, which all tests of this JVM share. */
final class TestNode extends Node {
  private static final TestNode SHARED = startShared();

  private TestNode(Environment environment, List<PluginInfo> plugins) {
    super(environment, plugins, true);
  }

  /** The node with the plugin. */
  static TestNode shared() {
    return SHARED;
  }

  private static TestNode startShared() {
    try {
      TestNode node = start(Files.createTempDirectory("visnyk-node"), List.of(VisnykPlugin.class));
      Runtime.getRuntime().addShutdownHook(new Thread(node::end));
      return node;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a node with some plugins. */
  static TestNode start(Path folder, List<Class<? extends Plugin>> plugins) throws IOException {
    Settings settings =
        Settings.builder()
            .put("path.home", folder.toString())
            .put("cluster.name", "visnyk-test-" + folder.getFileName())
            .put("node.name", "one")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("cluster.max_shards_per_node", 5_000)
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "one");
    List<PluginInfo> all = new ArrayList<>();
    all.add(info(Netty4ModulePlugin.class));
    all.add(info(ReindexModulePlugin.class));
    plugins.forEach(plugin -> all.add(info(plugin)));
    TestNode node = new TestNode(environment, all);
    try {
      node.start();
    } catch (NodeValidationException e) {
      node.close();
      throw new IOException(e);
    }
    return node;
  }

  private void end() {
    try {
      close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
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
            .getInstance(HttpServerTransport.class)
            .boundAddress()
            .publishAddress()
            .getPort();
  }
}
