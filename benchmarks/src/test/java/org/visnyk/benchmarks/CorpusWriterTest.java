package org.visnyk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.benchmarks.corpus.ArticleFile;
import org.visnyk.benchmarks.corpus.ArticleGenerator;

class CorpusWriterTest {
  @TempDir private Path folder;

  @Test
  void writesArticlesInTheirOrder() throws IOException {
    Path file = folder.resolve("articles.jsonl");

    assertThat(CorpusWriter.run("--size", "1234", file.toString())).isZero();

    assertThat(Files.readAllLines(file)).hasSize(1_234);
    assertThat(ArticleFile.read(file).get(1_111).title())
        .isEqualTo(new ArticleGenerator(1, 1_234).article(1_111).title());
  }
}
