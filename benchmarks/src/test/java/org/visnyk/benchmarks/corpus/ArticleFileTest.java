package org.visnyk.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;

class ArticleFileTest {
  @TempDir private Path folder;

  @Test
  void readsTitlesLeadsAndTextsAndPassesOverWhatIsNoArticle() throws IOException {
    Path file =
        write(
            "{\"title\": \"Перша\", \"lead\": \"Коротко\", \"text\": \"Довго\", \"other\": 1}",
            "",
            "{\"title\": \"\"}",
            "{\"text\": \"Лише текст\"}");

    List<Article> articles = ArticleFile.read(file);

    assertThat(articles).extracting(Article::id).containsExactly("line-1", "line-4");
    assertThat(articles.getFirst().lead()).isEqualTo("Коротко");
  }

  @Test
  void namesTheLineThatIsNotJson() throws IOException {
    Path file = write("{\"title\": \"Перша\"}", "{oops");
    assertThatThrownBy(() -> ArticleFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void refusesAFileWithoutArticles() throws IOException {
    Path file = write("{}");
    assertThatThrownBy(() -> ArticleFile.read(file)).hasMessageContaining("no article");
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("articles.jsonl"), List.of(lines));
  }
}
