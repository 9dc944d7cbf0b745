package org.visnyk.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;

class KeptBodiesTest {
  private final DocumentMaker maker =
      DocumentMaker.forInvertingCodec(new NewsAnalyzer(Source.TEXT).newTextAnalyzer());
  private final KeptBodies bodies = new KeptBodies();

  @Test
  void aBodyIsThatOfItsArticleAndIsTakenOnce() {
    Article first = article("1", "Повінь у місті.");
    Article second = article("2", "Дощ і сніг по всій країні.");
    keep(first);
    keep(second);

    AnalysedBody kept =
        Objects.requireNonNull(bodies.take(article("1", "Повінь у місті.")), "kept");

    assertThat(kept.tokens().text()).isEqualTo(maker.body(first).tokens().text());
    assertThat(kept.tokens().count()).isEqualTo(maker.body(first).tokens().count());
    assertThat(bodies.take(first)).isNull();
    assertThat(bodies.take(article("2", "Інший текст."))).isNull();
    assertThat(bodies.take(second)).isNotNull();
  }

  @Test
  void theOldestGoWhereThereAreTooMany() {
    String text = "слово ".repeat(100_000);
    for (int i = 0; i < 6; i++) {
      keep(article("" + i, text + i));
    }
    keep(article("endless", "слово ".repeat(600_000)));

    assertThat(bodies.take(article("endless", "слово ".repeat(600_000)))).isNull();
    assertThat(bodies.take(article("5", text + 5))).isNotNull();
    assertThat(bodies.take(article("0", text + 0))).isNull();
  }

  private void keep(Article article) {
    bodies.keep(article, maker.body(article));
  }

  private static Article article(String id, String text) {
    return Article.builder(id).title("Новина").text(text).build();
  }
}
