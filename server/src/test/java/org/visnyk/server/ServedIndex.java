package org.visnyk.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.NewsIndex;

/** A real server on a free port with a small index, and a client that talks to it. */
public final class ServedIndex implements AutoCloseable {
  private static final String WIRE =
      "Рада директорів фонду схвалила переказ для відбудови лікарень та шкіл у прифронтових"
          + " громадах. Перші кошти надійдуть у липні, а звіт про їх використання оприлюднять"
          + " восени. Уряд обіцяє, що закупівлі будуть прозорими, а підрядників оберуть на"
          + " відкритих торгах.";

  private final EmbeddedNewsIndex index;
  private final NewsServer server;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  public ServedIndex(Path folder, UnaryOperator<ServerOptions.Builder> options) {
    index = NewsIndex.open(folder.resolve("index"));
    try {
      server =
          NewsServer.start(
              index, options.apply(ServerOptions.builder().port(0).accessLog(log::add)).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ServedIndex withArticles(Path folder) {
    ServedIndex served = new ServedIndex(folder, options -> options);
    served.index.putAll(articles());
    served.index.commit();
    return served;
  }

  public static List<Article> articles() {
    return List.of(
        article("talks", "Переговори про мир тривають", "2024-06-25T21:00:00Z", "Вісник")
            .lead("Сторони зустрілися вдруге.")
            .text("Делегації обговорили обмін полоненими.\n\nПереговори триватимуть до п’ятниці.")
            .section("Політика")
            .authors("Олена Пчілка")
            .tags("дипломатія")
            .url("https://visnyk.example/talks")
            .build(),
        article("broken", "Переговори зірвано", "2024-06-30T12:00:00Z", "Голос")
            .text("Делегація поїхала додому, не дочекавшись відповіді.")
            .section("Світ")
            .build(),
        article("wire-1", "Фонд дасть гроші на лікарні", "2024-07-02T08:00:00Z", "Голос")
            .text(WIRE)
            .build(),
        article("wire-2", "Гроші для лікарень: рішення фонду", "2024-07-02T09:30:00Z", "Вісник")
            .text(WIRE)
            .build(),
        article("wire/3", "Фонд схвалив переказ", "2024-07-02T10:00:00Z", "Степова правда")
            .text(WIRE)
            .build(),
        article(
                "evil",
                "<script>alert(1)</script> & \"лапки\"",
                "2024-07-03T00:00:00Z",
                "<b>жирне</b>")
            .text("</p><img src=x onerror=alert(1)> Небезпечний текст.")
            .url("javascript:alert(1)")
            .section("'\"><svg onload=alert(1)>")
            .tags("<i>мітка</i>")
            .build(),
        Article.builder("undated").title("Без дати").text("=СУМА(A1) починає формулу.").build());
  }

  private static Article.Builder article(String id, String title, String published, String source) {
    return Article.builder(id).title(title).published(Instant.parse(published)).source(source);
  }

  public EmbeddedNewsIndex index() {
    return index;
  }

  public NewsServer server() {
    return server;
  }

  /** A line for each request that was answered. */
  public List<String> log() {
    return log;
  }

  public HttpResponse<String> get(String address, String... headers) {
    return send(
        headers.length == 0
            ? HttpRequest.newBuilder(uri(address))
            : HttpRequest.newBuilder(uri(address)).headers(headers));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public URI uri(String address) {
    return server.url().resolve(address);
  }

  @Override
  public void close() {
    client.close();
    server.close();
    index.close();
  }
}
