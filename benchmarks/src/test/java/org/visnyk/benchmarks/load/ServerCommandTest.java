package org.visnyk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.visnyk.benchmarks.command.Launch;

class ServerCommandTest {
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void manyConnectionsAreAnsweredWithoutAnError() {
    int status = run("--size=200", "--connections=32", "--seconds=2");

    assertThat(errors.toString()).isEmpty();
    assertThat(status).isZero();
    assertThat(output.toString().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("server +[\\d,]*[1-9][\\d,]* +\\d+ +0 .*"))
        .anyMatch(line -> line.matches("library +[\\d,]*[1-9][\\d,]* +\\d+ +0 .*"));
  }

  @Test
  void wrongUsageIsOneClearLine() {
    assertThat(run("--seconds=0")).isEqualTo(2);
    assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.contains("at least 1"));
  }

  private int run(String... arguments) {
    return Launch.run(
        new ServerCommand(),
        new PrintWriter(output, true),
        new PrintWriter(errors, true),
        arguments);
  }
}
