package example;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.visnyk.Article;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;

/** Puts two articles into an index and finds one of them by other forms of its words. */
public final class SearchNews {
  private SearchNews() {}

  /** Returns the hits for a query, after the articles were put into an index in the folder. */
  public static List<Hit> search(Path folder, String query) {
    try (NewsIndex index = NewsIndex.open(folder)) {
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
      index.refresh();

      SearchResult found = index.search(SearchRequest.query(query).size(10).build());
      return found.hits();
    }
  }

  /** Runs the example: the folder of the index, then the query. */
  public static void main(String[] arguments) {
    for (Hit hit : search(Path.of(arguments[0]), arguments[1])) {
      System.out.println(hit.score() + " " + hit.title() + " " + hit.snippet());
    }
  }
}
