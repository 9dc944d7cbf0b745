package org.visnyk.opensearch.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of OpenSearch with the plugin on this machine, each a process of its own, which only this
 * machine can reach. {@link #close} ends all of them and deletes their data; so does the end of the
 * JVM, and if it is killed, the nodes still end. For use by one thread at a time.
 */
public final class LocalCluster implements AutoCloseable {
  /** By its name, since the classes of nodes need not be those of whoever starts them. */
  private static final String NODE = "org.visnyk.opensearch.local.LocalNode";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MAX_START = Duration.ofMinutes(4);
  private static final Duration MAX_ANSWER = Duration.ofMinutes(2);
  private static final int POLL_MILLIS = 200;
  private static final int SHOWN_OF_LOG = 2_000;

  private final Path folder;
  private final Options options;
  private final List<Integer> httpPorts;
  private final List<Integer> transportPorts;
  private final List<@Nullable Process> processes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Thread atExit = new Thread(this::endAll, "end-of-local-cluster");

  /**
   * How nodes are started.
   *
   * @param classPath with OpenSearch, its plugins and this module
   * @param jvmOptions such as {@code -Xmx512m}
   * @param settings of every node, besides those that it needs
   * @param withoutPlugin the numbers of nodes that lack the plugin, from 0
   */
  public record Options(
      String classPath,
      List<String> jvmOptions,
      Map<String, String> settings,
      List<Integer> withoutPlugin) {
    /** Small nodes with the class path of this JVM. */
    public static Options small() {
      return new Options(
          System.getProperty("java.class.path"),
          List.of("-Xmx512m", "-XX:+UseSerialGC"),
          Map.of("cluster.routing.allocation.disk.threshold_enabled", "false"),
          List.of());
    }
  }

  private LocalCluster(int nodes, Options options) throws IOException {
    this.folder = Files.createTempDirectory("visnyk-cluster");
    this.options = options;
    List<Integer> ports = freePorts(2 * nodes);
    this.httpPorts = ports.subList(0, nodes);
    this.transportPorts = ports.subList(nodes, 2 * nodes);
    for (int i = 0; i < nodes; i++) {
      processes.add(null);
    }
  }

  /**
   * Starts nodes, and waits until all of them have joined.
   *
   * @throws IOException if they do not start; the message has the end of a log
   */
  public static LocalCluster start(int nodes, Options options)
      throws IOException, InterruptedException {
    LocalCluster cluster = new LocalCluster(nodes, options);
    Runtime.getRuntime().addShutdownHook(cluster.atExit);
    try {
      for (int i = 0; i < nodes; i++) {
        cluster.start(i);
      }
      cluster.awaitNodes(nodes);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Ports that nothing uses now. */
  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  /** Starts a node that is not running, on its data. */
  public void start(int node) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options.jvmOptions);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", options.classPath, NODE));
    command.add("path.home=" + folder.resolve(name(node)));
    command.add("cluster.name=" + folder.getFileName());
    command.add("node.name=" + name(node));
    command.add("http.port=" + httpPorts.get(node));
    command.add("transport.port=" + transportPorts.get(node));
    command.add(
        "discovery.seed_hosts="
            + String.join(",", transportPorts.stream().map(port -> "127.0.0.1:" + port).toList()));
    command.add(
        "cluster.initial_cluster_manager_nodes="
            + String.join(
                ",", IntStream.range(0, processes.size()).mapToObj(LocalCluster::name).toList()));
    options.settings.forEach((key, value) -> command.add(key + "=" + value));
    if (options.withoutPlugin.contains(node)) {
      command.add(LocalNode.WITHOUT_PLUGIN);
    }
    processes.set(
        node,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log(node).toFile()))
            .start());
  }

  private static String name(int node) {
    return "node-" + (node + 1);
  }

  private Path log(int node) {
    return folder.resolve(name(node) + ".log");
  }

  /** Where each node answers, such as {@code http://127.0.0.1:41234}. */
  public List<URI> hosts() {
    return httpPorts.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  /**
   * Waits until a number of nodes are in the cluster, and no shard is moving or missing a primary.
   *
   * @throws IOException if it takes minutes, or a node has ended by itself
   */
  public void awaitNodes(int count) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + MAX_START.toNanos();
    while (true) {
      for (int i = 0; i < processes.size(); i++) {
        @Nullable Process process = processes.get(i);
        if (process != null && !process.isAlive()) {
          throw new IOException("%s has ended: %s".formatted(name(i), endOfLog(i)));
        }
      }
      if (isReady(count)) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "the nodes did not find each other in %d minutes: %s"
                .formatted(MAX_START.toMinutes(), endOfLog(0)));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private boolean isReady(int count) throws InterruptedException {
    try {
      JsonNode health = ask("GET", "/_cluster/health", "");
      return health.path("number_of_nodes").asInt() == count
          && !health.path("status").asText().equals("red")
          && health.path("relocating_shards").asInt() == 0;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  /** Waits until every shard has all its replicas. */
  public void awaitReplicas() throws IOException, InterruptedException {
    ask("GET", "/_cluster/health?wait_for_status=green&timeout=120s", "");
  }

  private String endOfLog(int node) throws IOException {
    String log = Files.readString(log(node));
    return log.substring(Math.max(0, log.length() - SHOWN_OF_LOG));
  }

  /**
   * The answer of a node that runs.
   *
   * @throws IOException if none answers, or with an error
   */
  public JsonNode ask(String method, String path, String body)
      throws IOException, InterruptedException {
    for (int i = 0; i < processes.size(); i++) {
      @Nullable Process process = processes.get(i);
      if (process != null && process.isAlive()) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(hosts().get(i) + path))
                .header("Content-Type", "application/json")
                .timeout(MAX_ANSWER)
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
          throw new IOException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
      }
    }
    throw new IOException("no node runs");
  }

  /** The number of the node that has the primary of a shard. */
  public int nodeWithPrimary(String index, int shard) throws IOException, InterruptedException {
    for (JsonNode each : ask("GET", "/_cat/shards/" + index + "?format=json", "")) {
      if (each.path("prirep").asText().equals("p") && each.path("shard").asInt() == shard) {
        String node = each.path("node").asText();
        return IntStream.range(0, processes.size())
            .filter(i -> name(i).equals(node))
            .findFirst()
            .orElseThrow(() -> new IOException("the shard has no primary"));
      }
    }
    throw new IOException("there is no shard %d of %s".formatted(shard, index));
  }

  /** Whether a node was started and has not ended. */
  public boolean isRunning(int node) {
    @Nullable Process process = processes.get(node);
    return process != null && process.isAlive();
  }

  /** Ends a node by SIGKILL. */
  public void kill(int node) throws InterruptedException {
    @Nullable Process process = processes.set(node, null);
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Ends a node in order, by SIGTERM. */
  public void stop(int node) throws InterruptedException {
    @Nullable Process process = processes.set(node, null);
    if (process != null) {
      process.toHandle().destroy(); // leaves the standard input open, whose end would kill it
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private void endAll() {
    for (@Nullable Process process : processes) {
      if (process != null) {
        process.destroyForcibly();
      }
    }
    for (@Nullable Process process : processes) {
      if (process != null) {
        process.onExit().join();
      }
    }
    deleteFolder();
  }

  private void deleteFolder() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      folder.toFile().deleteOnExit(); // harms nobody
    }
  }

  @Override
  public void close() {
    http.close();
    endAll();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is ending, and ends them once more.
    }
  }
}
