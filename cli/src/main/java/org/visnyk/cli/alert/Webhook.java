package org.visnyk.cli.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.visnyk.Hit;
import org.visnyk.SavedSearch;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.UsageException;
import org.visnyk.server.json.Json;
import org.visnyk.server.json.SearchJson;

/** Posts what is new to an address, as JSON, and to no other to which it may be redirected. */
public final class Webhook implements Alerts.Receiver {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(PATIENCE).build();
  private final URI address;

  /**
   * Posts to an address.
   *
   * @throws UsageException if it is not one of the web
   */
  public Webhook(URI address) {
    this.address = address;
    if (!String.valueOf(address.getScheme()).matches("https?") || address.getHost() == null) {
      throw new UsageException("--webhook: %s is not like https://news.example".formatted(address));
    }
  }

  @Override
  public void receive(SavedSearch search, List<Hit> news) throws IOException {
    ObjectNode json =
        Json.object().put("search", search.name()).put("query", search.request().query());
    ArrayNode articles = json.putArray("articles");
    news.forEach(hit -> articles.add(SearchJson.of(hit)));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key(search, news))
            .POST(BodyPublishers.ofString(Json.line(json)))
            .build();
    try {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      response.body().close(); // it may have no end, and only the status counts
      if (response.statusCode() / 100 != 2) {
        throw failure("answered with status " + response.statusCode());
      }
    } catch (IOException e) {
      throw failure("cannot be reached: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("was not waited for");
    }
  }

  private CommandFailedException failure(String what) {
    return new CommandFailedException(
        "%s %s; what is new is posted by the next run".formatted(address, what));
  }

  /** The same if the same articles are posted again after a crash, by which one can tell. */
  private static String key(SavedSearch search, List<Hit> news) {
    String all =
        news.stream().map(Hit::id).collect(Collectors.joining("\n", search.name() + "\n", ""));
    return HexFormat.of().formatHex(ReportedArticles.digest(all), 0, 16);
  }
}
