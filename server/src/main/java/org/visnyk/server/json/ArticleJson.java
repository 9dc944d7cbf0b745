package org.visnyk.server.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.visnyk.Article;

/** Formats whole articles as JSON, in the form that {@code index} reads. */
public final class ArticleJson {
  private ArticleJson() {}

  /** The article with all of its fields; those that it lacks are null or empty. */
  public static ObjectNode of(Article article) {
    ObjectNode json =
        Json.object()
            .put("id", article.id())
            .put("title", article.title())
            .put("lead", article.lead())
            .put("text", article.text())
            .put("published", article.published().map(Instant::toString).orElse(null))
            .put("source", article.source())
            .put("url", article.url());
    ArrayNode authors = json.putArray("authors");
    article.authors().forEach(authors::add);
    json.put("section", article.section());
    ArrayNode tags = json.putArray("tags");
    article.tags().forEach(tags::add);
    return json.put("language", article.language());
  }
}
