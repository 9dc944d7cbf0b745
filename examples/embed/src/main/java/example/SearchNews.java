package example;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;

/** Puts two articles into an index and finds one of them by other forms of its words. */
public final class SearchNews {
  private SearchNews() {}

  /** Puts the articles into an index in the folder, and returns the hits for a query. */
  public static List<Hit> search(Path folder, String query) {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      index.put(
          Article.builder("1")
              .title("Перші переговори міністрів оборони")
              .text("Розмова тривала понад годину, сторони домовилися зустрітися знову.")
              .published(Instant.parse("2024-06-26T07:15:00Z"))
              .source("Обрій")
              .build());
      index.put(
          Article.builder("2")
              .title("Збірна почала підготовку до чемпіонату")
              .text("Тренер назвав склад команди.")
              .published(Instant.parse("2024-06-27T09:00:00Z"))
              .source("Обрій")
              .build());
      index.commit();

      return index.search(SearchRequest.query(query).size(10).build()).hits();
    }
  }

  /** Runs the example: the folder of the index, then the query. */
  public static void main(String[] arguments) {
    for (Hit hit : search(Path.of(arguments[0]), arguments[1])) {
      System.out.println(hit.score() + " " + hit.title() + " " + hit.snippet().toHtml());
    }
  }
}
