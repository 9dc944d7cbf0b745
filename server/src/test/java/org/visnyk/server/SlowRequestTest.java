package org.visnyk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The limits are those of a process, so the server has one of its own, with short ones. */
class SlowRequestTest {
  @TempDir private Path folder;
  private Process process;
  private int port;

  /** Serves until its input ends. */
  public static final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
      try (ServedIndex served = ServedIndex.withArticles(Path.of(args[0]))) {
        System.out.println("port " + served.server().port());
        System.in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.net.httpserver.maxReqTime=2",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    port = Integer.parseInt(String.valueOf(out.readLine()).replaceFirst("port ", ""));
  }

  @AfterEach
  void stop() throws Exception {
    process.getOutputStream().close();
    process.waitFor();
  }

  /** Each of these would wait for ever for the rest, if the server did. */
  @Test
  @Timeout(90)
  void aRequestThatDoesNotEndIsBrokenOff() throws IOException {
    String head = "GET /api/stats HTTP/1.1\r\nHost: localhost\r\n";
    assertThat(RawClient.send(port, head)).doesNotStartWith("HTTP/1.1 2");
    assertThat(RawClient.send(port, "GET /api")).doesNotStartWith("HTTP/1.1 2");
    assertThat(RawClient.send(port, "")).isEmpty();
    assertThat(
            RawClient.send(
                port,
                "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"))
        .doesNotStartWith("HTTP/1.1 2");
    assertThat(RawClient.get(port, "/api/stats", "localhost")).startsWith("HTTP/1.1 200");
  }
}
