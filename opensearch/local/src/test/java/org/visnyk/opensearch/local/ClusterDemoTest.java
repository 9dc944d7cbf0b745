package org.visnyk.opensearch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterDemoTest {
  private static String run(int status, List<String> arguments) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ClusterDemo.class.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(status);
    return output;
  }

  @Test
  void threeNodesFindTheSameAlsoWhenOneIsKilled() throws Exception {
    String samples = Path.of(System.getProperty("visnyk.root", "../.."), "sample-data").toString();
    String output = run(0, List.of("demo", "--cluster", "--data", samples));
    assertThat(output.split("10 searches in both: same hits, same scores", -1)).hasSize(3);
    assertThat(output).contains("killed by SIGKILL").contains("found again after");
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(
            each ->
                each.info()
                    .commandLine()
                    .filter(line -> line.contains(LocalNode.class.getName()))
                    .filter(line -> each.parent().filter(ProcessHandle::isAlive).isEmpty())
                    .isPresent());
  }

  @Test
  void wrongUsageIsSaidWithoutStartingAnything() throws Exception {
    assertThat(run(2, List.of("demo", "--cluster", "--port", "1"))).contains("--port");
    assertThat(run(2, List.of("demo", "--cluster", "--data", "nowhere"))).contains("nowhere");
  }
}
