package org.visnyk.benchmarks.engine;

import java.nio.file.Path;
import java.util.List;
import org.visnyk.Completion;
import org.visnyk.CompletionRequest;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;

/** Completes through the front room. */
final class VisnykCompleter implements ArticleCompleter {
  private final NewsIndex index;

  VisnykCompleter(Path folder) {
    index = NewsIndex.open(folder, IndexOptions.readOnly());
  }

  @Override
  public List<String> titles(String typed) {
    return complete(CompletionRequest.titles(typed));
  }

  @Override
  public List<String> names(String typed) {
    return complete(CompletionRequest.names(typed));
  }

  private List<String> complete(CompletionRequest request) {
    return index.complete(request.withSize(MOST)).stream().map(Completion::text).toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
