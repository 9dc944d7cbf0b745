package org.visnyk.opensearch.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.visnyk.opensearch.plugin.VisnykPlugin;

/** A node of OpenSearch in a process of its own, with its plugins on the class path. */
public final class LocalNode extends Node {
  /** An argument that leaves the plugin out. */
  static final String WITHOUT_PLUGIN = "--without-plugin";

  private LocalNode(Settings settings, List<PluginInfo> plugins) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "local"),
        plugins,
        true);
  }

  /**
   * Starts a node, which runs until this process or the one that has started it ends, however that
   * happens: then the standard input ends, too.
   *
   * @param arguments settings, such as {@code node.name=one}
   */
  public static void main(String[] arguments) throws NodeValidationException, InterruptedException {
    Thread parent = new Thread(LocalNode::endWithParent, "end-with-parent");
    parent.setDaemon(true);
    parent.start();
    Settings.Builder settings =
        Settings.builder()
            .put("network.host", "127.0.0.1")
            .put("transport.type", "netty4")
            .put("http.type", "netty4");
    List<PluginInfo> plugins = new ArrayList<>();
    plugins.add(info(Netty4ModulePlugin.class));
    plugins.add(info(ReindexModulePlugin.class));
    plugins.add(info(UkrainianPlugin.class));
    plugins.add(info(VisnykPlugin.class));
    for (String argument : arguments) {
      if (argument.equals(WITHOUT_PLUGIN)) {
        plugins.removeLast();
      } else {
        int equals = argument.indexOf('=');
        settings.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    LocalNode node = new LocalNode(settings.build(), plugins);
    Runtime.getRuntime().addShutdownHook(new Thread(node::end, "end-of-node"));
    node.start();
    parent.join();
  }

  private static void endWithParent() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As good as its end.
    }
    Runtime.getRuntime().halt(1);
  }

  private void end() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
}
