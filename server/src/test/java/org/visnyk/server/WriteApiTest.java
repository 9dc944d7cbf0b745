package org.visnyk.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.NewsIndex;

class WriteApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "a-token-of-some-length";

  @TempDir private Path folder;

  private ServedIndex serve() {
    return new ServedIndex(folder, options -> options.token(TOKEN).writable());
  }

  private static HttpRequest.Builder request(ServedIndex served, String address) {
    return HttpRequest.newBuilder(served.uri(address)).header("Authorization", "Bearer " + TOKEN);
  }

  private static JsonNode post(ServedIndex served, String body) throws IOException {
    HttpResponse<String> response =
        served.send(request(served, "/api/articles").POST(BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  @Test
  void putsArticlesAndReportsWhatWasRejected() throws IOException {
    try (ServedIndex served = serve()) {
      JsonNode report =
          post(
              served,
              """
              {"id":"1","title":"Перша","published":"2024-06-26T07:15:00Z"}
              {"id":"2"}
              not JSON
              {"id":"3","title":"Третя"}
              """);
      assertThat(report.get("added").longValue()).isEqualTo(2);
      assertThat(report.get("rejected").longValue()).isEqualTo(2);
      assertThat(report.get("rejections").findValuesAsText("record")).containsExactly("2", "3");
      assertThat(report.get("rejections").get(0).get("reason").textValue()).isNotBlank();
      assertThat(served.index().get("1").orElseThrow().title()).isEqualTo("Перша");

      JsonNode again = post(served, "{\"id\":\"1\",\"title\":\"Перша, виправлена\"}");
      assertThat(again.get("updated").longValue()).isEqualTo(1);
      assertThat(served.index().get("1").orElseThrow().title()).isEqualTo("Перша, виправлена");
    }
  }

  @Test
  void saysWhyABodyCannotBeRead() throws IOException {
    try (ServedIndex served = serve()) {
      assertThat(refused(served, "\0\0\0\0")).contains("binary data", "one JSON object per line");
      assertThat(refused(served, "[\n{\"title\":\"Перша\"}\n]")).contains("JSON array");
      assertThat(served.index().statistics().articles()).isZero();
    }
  }

  private static String refused(ServedIndex served, String body) throws IOException {
    HttpResponse<String> response =
        served.send(request(served, "/api/articles").POST(BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).isEqualTo(400);
    return JSON.readTree(response.body()).get("detail").textValue();
  }

  @Test
  void whatWasAnsweredIsCommitted() throws IOException {
    try (ServedIndex served = serve()) {
      post(served, "{\"id\":\"1\",\"title\":\"Перша\"}");
      Path copy = folder.resolve("copy");
      served.index().snapshot(copy);
      try (var copied = NewsIndex.open(copy)) {
        assertThat(copied.contains("1")).isTrue();
      }
    }
  }

  @Test
  void deletesAnArticle() throws IOException {
    try (ServedIndex served = serve()) {
      post(served, "{\"id\":\"a/1\",\"title\":\"Перша\"}");
      HttpResponse<String> deleted = served.send(request(served, "/api/articles/a%2F1").DELETE());
      assertThat(deleted.statusCode()).isEqualTo(204);
      assertThat(served.index().contains("a/1")).isFalse();
      HttpResponse<String> again = served.send(request(served, "/api/articles/a%2F1").DELETE());
      assertThat(again.statusCode()).isEqualTo(404);
    }
  }
}
