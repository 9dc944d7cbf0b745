package org.visnyk.opensearch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a process, of which nothing may be left. */
class ClusterDemoTest {
  private static final String SAMPLES =
      Path.of(System.getProperty("visnyk.root", "../.."), "sample-data").toString();

  /** Where the processes keep their files. */
  @TempDir private Path folder;

  private Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                ClusterDemo.class.getName(),
                "demo",
                "--cluster"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static List<ProcessHandle> nodesOf(Process demo) {
    return demo.descendants().toList();
  }

  private static void awaitEnd(List<ProcessHandle> nodes) throws Exception {
    for (ProcessHandle node : nodes) {
      node.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void threeNodesFindTheSameAlsoWhenOneIsKilled() throws Exception {
    Process demo = start("--data", SAMPLES);
    List<String> output = new ArrayList<>();
    List<ProcessHandle> nodes = new ArrayList<>();
    try (BufferedReader lines = demo.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        if (nodes.isEmpty() && line.startsWith("They answer at")) {
          nodes.addAll(nodesOf(demo));
        }
      }
    }
    assertThat(demo.waitFor()).as("%s", output).isZero();
    assertThat(output).filteredOn("10 searches in both: same hits, same scores"::equals).hasSize(2);
    assertThat(String.join(" ", output))
        .contains("was killed by SIGKILL")
        .contains("All articles were found again after");
    assertThat(nodes).hasSize(3).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void nodesEndWithADemonstrationThatIsKilled() throws Exception {
    Process demo = start("--data", SAMPLES);
    List<ProcessHandle> nodes = nodesOf(demo);
    while (nodes.size() < 3 && demo.isAlive()) {
      Thread.sleep(20);
      nodes = nodesOf(demo);
    }
    demo.destroyForcibly().waitFor();
    assertThat(nodes).hasSize(3);
    awaitEnd(nodes);
  }

  @Test
  void wrongUsageIsSaidWithoutStartingAnything() throws Exception {
    assertThat(refused("--port", "1")).contains("--port");
    assertThat(refused("--data", "nowhere")).contains("nowhere");
  }

  private String refused(String... options) throws Exception {
    Process demo = start(options);
    String output = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(demo.waitFor()).as(output).isEqualTo(2);
    return output;
  }
}
