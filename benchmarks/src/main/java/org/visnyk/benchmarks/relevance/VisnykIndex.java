package org.visnyk.benchmarks.relevance;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.visnyk.Article;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Hit;
import org.visnyk.IndexOptions;
import org.visnyk.NewsIndex;
import org.visnyk.Ranking;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.benchmarks.relevance.SystemIndex.SearchSystem;
import org.visnyk.evaluation.ScoredDocument;

/**
 * Visnyk through its public API. Duplicates are listed, because each article is judged separately,
 * and searches have no timeout, because a run must not depend on the machine.
 */
final class VisnykIndex implements SystemIndex {
  private static final int MAX_SNIPPETS = 100;

  private final NewsIndex index;
  private final Optional<Instant> now;

  /**
   * Creates an index in an empty folder.
   *
   * @param definition the definition of any system that will search it
   */
  VisnykIndex(Path folder, SystemDefinition definition, Optional<Instant> now) {
    IndexOptions.Builder options = IndexOptions.builder().refreshInterval(Duration.ZERO);
    definition.lexicon().ifPresent(options::userWords);
    definition.dictionary().ifPresent(options::dictionary);
    this.index = NewsIndex.open(folder, options.build());
    this.now = now;
  }

  @Override
  public void put(Article article) {
    index.put(article);
  }

  @Override
  public void finish() {
    index.commit();
    index.refresh();
  }

  @Override
  public SearchSystem system(SystemDefinition definition) {
    return new RankedSearch(definition.ranking());
  }

  @Override
  public void close() {
    index.close();
  }

  private final class RankedSearch implements SearchSystem {
    private final Ranking ranking;

    RankedSearch(Ranking ranking) {
      this.ranking = ranking;
    }

    @Override
    public List<ScoredDocument> search(String words, int depth) {
      List<ScoredDocument> found = new ArrayList<>();
      SearchRequest request =
          request(words).size(Math.min(depth, SearchRequest.MAX_WINDOW)).withoutSnippets().build();
      for (SearchResult page : index.pages(request)) {
        for (Hit hit : page.hits().subList(0, Math.min(page.hits().size(), depth - found.size()))) {
          found.add(new ScoredDocument(hit.id(), (float) hit.score()));
        }
        if (found.size() >= depth) {
          break;
        }
      }
      return found;
    }

    @Override
    public Map<String, String> snippets(String words) {
      Map<String, String> snippets = new LinkedHashMap<>();
      for (Hit hit : index.search(request(words).size(MAX_SNIPPETS).build()).hits()) {
        snippets.put(hit.id(), hit.snippet().toHtml());
      }
      return snippets;
    }

    private SearchRequest.Builder request(String words) {
      SearchRequest.Builder request =
          SearchRequest.plainWords(words)
              .ranking(ranking)
              .duplicates(DuplicatePolicy.IGNORE)
              .noTimeout();
      now.ifPresent(request::now);
      return request;
    }
  }
}
