package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.NewsIndex;

class ServeCommandTest {
  private static final Pattern URL = Pattern.compile("at (http://\\S+);");

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void makeAnIndex() throws IOException {
    index = folder.resolve("news-index").toString();
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"), "{\"id\":\"1\",\"title\":\"Новина про міст\"}\n");
    Outcome.of("index", "--index", index, file.toString()).done();
  }

  @Test
  void servesUntilItIsAskedToEnd() throws Exception {
    CommandProcess serving = CommandProcess.start(folder, "serve", "--index", index, "--port", "0");
    URI url = url(serving);
    HttpResponse<String> found = get(url.resolve("/api/search?q=%D0%BC%D0%BE%D1%81%D1%82%D0%B8"));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("Новина про міст");

    serving.signal("TERM");
    Outcome outcome = serving.outcome();
    assertThat(outcome.status()).isEqualTo(143);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Serving " + index + " (1 article) at ")
        .contains("GET /api/search?q=%D0%BC%D0%BE%D1%81%D1%82%D0%B8 200");
  }

  @Test
  void readsWhileAnotherProcessWrites() throws Exception {
    try (NewsIndex writer = NewsIndex.open(Path.of(index))) {
      CommandProcess serving =
          CommandProcess.start(folder, "serve", "--index", index, "--port", "0", "--no-access-log");
      URI url = url(serving);
      writer.put(Article.builder("2").title("Друга новина").build());
      writer.commit();
      String body = "";
      for (int i = 0; i < 200 && !body.contains("Друга"); i++) {
        Thread.sleep(50);
        body = get(url.resolve("/api/articles/2")).body();
      }
      assertThat(body).contains("Друга новина");
      serving.signal("TERM");
      assertThat(serving.outcome().out()).hasLineCount(1);
    }
  }

  @Test
  void saysWhyTheIndexCannotBeRead() throws Exception {
    CommandProcess serving = CommandProcess.start(folder, "serve", "--index", index, "--port", "0");
    URI url = url(serving);
    try (Stream<Path> files = Files.list(Path.of(index))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(Path.of(index));
    HttpResponse<String> answer = get(url.resolve("/api/stats"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("the server's log says why").doesNotContain(index);
    serving.signal("TERM");
    assertThat(serving.outcome().err())
        .contains("A request failed: the index at " + index + " could not be used: no such file");
  }

  private static URI url(CommandProcess serving) throws Exception {
    for (int i = 0; i < 1_200; i++) {
      Matcher matcher = URL.matcher(serving.outSoFar());
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
      assertThat(serving.isAlive()).as("it ended: " + serving.outSoFar()).isTrue();
      Thread.sleep(50);
    }
    throw new AssertionError("it does not serve");
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aPortInUseIsAClearFailure() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Outcome.of("serve", "--index", index, "--port", port)
          .failed("port %s of 127.0.0.1 is in use".formatted(port));
    }
  }

  @Test
  void aMissingOrDamagedIndexIsAClearFailure() throws IOException {
    Outcome.of("serve", "--index", folder.resolve("none").toString()).failed("none");
    assertThat(folder.resolve("none")).doesNotExist();
    Outcome.of("serve", "--index", folder.toString()).failed(folder.toString());
    try (var files = Files.list(Path.of(index))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[10]);
      }
    }
    Outcome.of("serve", "--index", index, "--port", "0").failed(index);
  }

  @Test
  void anUnknownAddressIsAClearFailure() {
    Outcome.of("serve", "--index", index, "--port", "0", "--host", "203.0.113.7")
        .failed("203.0.113.7");
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() throws IOException {
    Outcome.of("serve", "--index", index, "--writable").wrongUsage("--writable needs --token");
    Outcome.of("serve", "--index", index, "--port", "70000").wrongUsage("port 70000");
    Path token = Files.writeString(folder.resolve("token"), "short\n");
    Outcome.of("serve", "--index", index, "--token", token.toString())
        .wrongUsage("at least 16 characters");
    Outcome.of("serve", "--index", index, "--token", folder.resolve("none").toString())
        .failed("no such file");
  }
}
