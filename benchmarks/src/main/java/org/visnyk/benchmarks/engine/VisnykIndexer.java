package org.visnyk.benchmarks.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.visnyk.Article;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;

/** Indexes through the front room, without refreshes, which the other engines do not do either. */
final class VisnykIndexer implements ArticleIndexer {
  private final NewsIndex index;

  VisnykIndexer(Path folder) {
    index = NewsIndex.open(folder, IndexOptions.builder().refreshInterval(Duration.ZERO).build());
  }

  @Override
  public void put(Article article) {
    index.put(article);
  }

  @Override
  public void commit() {
    index.commit();
  }

  @Override
  public void close() {
    index.close();
  }
}
