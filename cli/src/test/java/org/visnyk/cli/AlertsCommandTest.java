package org.visnyk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WIRE =
      "Рада директорів фонду схвалила переказ для відбудови лікарень та шкіл у прифронтових"
          + " громадах. Перші кошти надійдуть у липні, а звіт про їх використання оприлюднять"
          + " восени. Уряд обіцяє, що закупівлі будуть прозорими, а підрядників оберуть на"
          + " відкритих торгах.";

  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void makeAnIndex() throws IOException {
    index = folder.resolve("news-index").toString();
    put("old", "Старі переговори про мир", "");
  }

  private void put(String id, String title, String text) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s\",\"source\":\"Голос\"}\n"
                .formatted(id, title, text));
    Outcome.of("index", "--index", index, file.toString()).done();
  }

  private Outcome alerts(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("alerts", command, "--index", index));
    all.addAll(List.of(arguments));
    return Outcome.of(all.toArray(String[]::new));
  }

  private List<String> newIds() {
    return alerts("run", "--json").done().json().stream()
        .map(line -> line.get("id").textValue())
        .toList();
  }

  @Test
  void reportsEachNewArticleOnce() throws IOException {
    alerts("add", "мир", "--query", "переговори мир").done();
    assertThat(newIds()).isEmpty();
    put("new", "Переговори заради миру", "");
    put("other", "Переговори про газ", "");
    Outcome run = alerts("run").done();
    assertThat(run.out()).isEqualTo("мир: Переговори заради миру (no date, Голос)\n");
    assertThat(newIds()).isEmpty();
    put("new", "Переговори заради миру, оновлено", "");
    assertThat(newIds()).isEmpty();
  }

  @Test
  void anArticleIsReportedForEachSearchThatFindsIt() throws IOException {
    alerts("add", "а", "--query", "газ").done();
    alerts("add", "б", "--source", "Голос").done();
    put("new", "Газ дорожчає", "");
    List<JsonNode> lines = alerts("run", "--json").done().json();
    assertThat(lines).extracting(line -> line.get("search").textValue()).containsExactly("а", "б");
    assertThat(lines).extracting(line -> line.get("id").textValue()).containsOnly("new");
  }

  @Test
  void copiesOfAStoryAreReportedOnce() throws IOException {
    alerts("add", "фонд", "--query", "переказ").done();
    put("1", "Фонд дав гроші", WIRE);
    put("2", "Гроші від фонду", WIRE);
    assertThat(newIds()).hasSize(1);
    put("3", "Знову про фонд", WIRE);
    assertThat(newIds()).isEmpty();
  }

  @Test
  void searchesAreListedReplacedAndRemoved() throws IOException {
    alerts("add", "мир", "--query", "мир").done();
    alerts("add", "газ", "--query", "газ", "--source", "Голос").done();
    alerts("add", "мир", "--query", "переговори").done();
    Outcome list = alerts("list").done();
    assertThat(list.out().lines().map(line -> line.split(" {2,}")[1]))
        .containsExactly("газ", "переговори");
    alerts("remove", "газ").done();
    alerts("remove", "газ").failed("there is no saved search газ");
    assertThat(alerts("list").done().out()).hasLineCount(1);
    put("new", "Нові переговори", "");
    assertThat(newIds()).containsExactly("new");
  }

  @Test
  void whatCannotBeSearchedIsRefused() {
    alerts("add", "мир").wrongUsage("what to search for?");
    alerts("add", "мир", "--query", "(мир").wrongUsage("at column 1");
    alerts("run", "--webhook", "ftp://news.example").wrongUsage("ftp://news.example");
    Outcome.of("alerts").wrongUsage("add, list, remove or run?");
    assertThat(alerts("list").done().out()).isEmpty();
  }

  /** An interrupted writer may leave some bytes of an article behind. */
  @Test
  void whatACrashLeavesBehindDoesNoHarm() throws IOException {
    alerts("add", "мир", "--query", "переговори").done();
    put("1", "Переговори перші", "");
    assertThat(newIds()).containsExactly("1");
    try (Stream<Path> files = Files.list(Path.of(index, "alerts"))) {
      Files.write(files.findFirst().orElseThrow(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    }
    put("2", "Переговори другі", "");
    assertThat(newIds()).containsExactly("2");
    assertThat(newIds()).isEmpty();
  }

  @Test
  void postsWhatIsNewUntilItIsTaken() throws IOException {
    alerts("add", "мир", "--query", "переговори").done();
    put("1", "Переговори перші", "");
    put("2", "Переговори другі", "");
    List<String> bodies = new CopyOnWriteArrayList<>();
    List<String> keys = new CopyOnWriteArrayList<>();
    AtomicInteger status = new AtomicInteger(500);
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    receiver.start();
    try {
      String url = "http://127.0.0.1:%d/news".formatted(receiver.getAddress().getPort());
      alerts("run", "--webhook", url).failed("answered with status 500");
      status.set(302);
      alerts("run", "--webhook", url).failed("answered with status 302");
      status.set(204);
      assertThat(alerts("run", "--webhook", url).done().out()).isEqualTo("Posted 2 articles\n");
      assertThat(alerts("run", "--webhook", url).done().out()).isEqualTo("Posted 0 articles\n");
      assertThat(bodies).hasSize(3).containsOnly(bodies.getFirst());
      assertThat(keys.getFirst()).matches("[0-9a-f]{32}");
      assertThat(keys).containsOnly(keys.getFirst());
      JsonNode body = JSON.readTree(bodies.getFirst());
      assertThat(body.get("search").textValue()).isEqualTo("мир");
      assertThat(body.get("articles").findValuesAsText("id")).containsExactlyInAnyOrder("1", "2");
    } finally {
      receiver.stop(0);
    }
  }
}
