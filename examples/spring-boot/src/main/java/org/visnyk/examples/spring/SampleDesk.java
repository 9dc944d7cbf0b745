package org.visnyk.examples.spring;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.visnyk.Article;

/** Has one article, once. */
@Component
class SampleDesk implements NewsDesk {
  private final AtomicBoolean wasAsked = new AtomicBoolean();

  @Override
  public List<Article> news() {
    if (wasAsked.getAndSet(true)) {
      return List.of();
    }
    return List.of(
        Article.builder("k-1729")
            .title("Брускявічуса привезли до Києва")
            .text("Суд узяв Марюса Брускявічуса під варту на два місяці.")
            .published(Instant.parse("2025-07-29T13:40:00Z"))
            .source("Кремній")
            .build());
  }
}
