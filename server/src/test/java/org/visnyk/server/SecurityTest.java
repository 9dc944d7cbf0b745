package org.visnyk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.visnyk.InvalidRequestException;

class SecurityTest {
  private static final String TOKEN = "a-token-of-some-length";
  private static final String BEARER = "Bearer " + TOKEN;
  private static final String ARTICLE = "{\"id\":\"new\",\"title\":\"Нова\"}\n";

  @TempDir private static Path folder;
  private static ServedIndex open;
  private static ServedIndex guarded;

  @BeforeAll
  static void start() {
    open = ServedIndex.withArticles(folder.resolve("open"));
    guarded =
        new ServedIndex(
            folder.resolve("guarded"),
            options ->
                options.token(TOKEN).writable().publicUrl(URI.create("https://news.example")));
  }

  @AfterAll
  static void stop() {
    open.close();
    guarded.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1:1, 200",
    "[::1]:8080, 200",
    "attacker.example, 421",
    "localhost.attacker.example, 421",
    "127.0.0.1.attacker.example, 421",
    "'', 421"
  })
  void answersUnderItsOwnNamesOnly(String host, int status) throws IOException {
    assertThat(RawClient.get(open.server().port(), "/api/stats", host))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void answersUnderItsPublicName() throws IOException {
    assertThat(
            RawClient.get(
                guarded.server().port(), "/api/stats", "news.example", "Authorization: " + BEARER))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/api/articles/..%2F..%2Fetc%2Fpasswd",
        "//etc/passwd",
        "/api/articles/%00"
      })
  void noPathLeadsToAFile(String path) throws IOException {
    assertThat(RawClient.get(open.server().port(), path, "localhost"))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=a%0d%0aSet-Cookie:%20x=1",
        "/api/articles/a%0d%0aSet-Cookie:%20x=1",
        "/feed?q=a%0d%0aSet-Cookie:%20x=1",
        "/settings?lang=en%0d%0aSet-Cookie:%20x=1&back=/%0d%0aSet-Cookie:%20x=1",
        "/?q=a%0d%0aSet-Cookie:%20x=1"
      })
  void noParameterBeginsAHeader(String path) throws IOException {
    String answer = RawClient.get(open.server().port(), path, "localhost");
    assertThat(answer).startsWith("HTTP/1.1 ");
    assertThat(answer.substring(0, answer.indexOf("\r\n\r\n")).lines())
        .noneMatch(line -> line.startsWith("Set-cookie: x=1"));
  }

  @Test
  void anOversizedRequestIsRefused() throws IOException {
    int port = open.server().port();
    assertThat(RawClient.get(port, "/api/search?q=" + "a".repeat(9_000), "localhost"))
        .startsWith("HTTP/1.1 414");
    assertThat(RawClient.get(port, "/api/search?q=" + "a".repeat(3_000), "localhost"))
        .startsWith("HTTP/1.1 400");
    assertThat(RawClient.get(port, "/api/search?" + "tag=a&".repeat(300), "localhost"))
        .startsWith("HTTP/1.1 400")
        .contains("more than 200 parameters");
    assertThat(RawClient.get(port, "/api/stats", "localhost", "X: " + "x".repeat(100_000)))
        .doesNotStartWith("HTTP/1.1 2");
    assertThat(
            RawClient.send(
                port,
                "GET /api/stats HTTP/1.1\r\nHost: localhost\r\n" + "X: x\r\n".repeat(500) + "\r\n"))
        .doesNotStartWith("HTTP/1.1 2");
  }

  @Test
  void anOversizedBodyIsRefused() throws IOException {
    String head =
        "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
            + BEARER;
    assertThat(
            RawClient.firstLine(
                guarded.server().port(), head + "\r\nContent-Length: 99999999999\r\n\r\n{"))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void everyAnswerForbidsWhatABrowserNeedNotDo() {
    HttpResponse<String> response = open.get("/api/search");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void withATokenNothingIsReadWithoutIt() {
    HttpResponse<String> refused = guarded.get("/api/search");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(guarded.get("/api/search", "Authorization", BEARER + "x").statusCode())
        .isEqualTo(401);
    assertThat(guarded.get("/api/search", "Authorization", basic("x")).statusCode()).isEqualTo(401);
    assertThat(guarded.get("/api/search", "Authorization", "Basic %%%").statusCode())
        .isEqualTo(401);
    assertThat(guarded.get("/api/search", "Authorization", BEARER).statusCode()).isEqualTo(200);
    assertThat(guarded.get("/api/search", "Authorization", basic(TOKEN)).statusCode())
        .isEqualTo(200);
  }

  private static String basic(String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(("editor:" + password).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBrowserCannotBeMadeToWrite() {
    assertThat(post("Authorization", basic(TOKEN)).statusCode()).isEqualTo(401);
    assertThat(post("Authorization", BEARER, "Origin", "https://attacker.example").statusCode())
        .isEqualTo(403);
    assertThat(post("Authorization", BEARER, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(post("Authorization", BEARER, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(guarded.index().statistics().articles()).isZero();
  }

  private static HttpResponse<String> post(String... headers) {
    return guarded.send(
        HttpRequest.newBuilder(guarded.uri("/api/articles"))
            .headers(headers)
            .POST(BodyPublishers.ofString(ARTICLE)));
  }

  @Test
  void theOptionsRefuseWhatIsNotSafe() {
    assertThatThrownBy(() -> ServerOptions.builder().writable().build())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("needs a token");
    assertThatThrownBy(() -> ServerOptions.builder().token("short").build())
        .hasMessageContaining("16 characters");
    assertThatThrownBy(() -> ServerOptions.builder().token("a token with spaces in it").build())
        .hasMessageContaining("visible ASCII");
    assertThatThrownBy(
            () -> ServerOptions.builder().publicUrl(URI.create("ftp://news.example")).build())
        .hasMessageContaining("https://news.example");
    assertThat(ServerOptions.builder().token(TOKEN).build().toString()).doesNotContain(TOKEN);
  }
}
