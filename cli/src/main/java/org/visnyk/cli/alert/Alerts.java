package org.visnyk.cli.alert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.visnyk.DuplicatePolicy;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Hit;
import org.visnyk.SavedSearch;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.SortOrder;

/**
 * Saved searches, and what was reported of what they find. Of articles that are duplicates of each
 * other, the first is reported. For one thread.
 */
public final class Alerts {
  private static final String FOLDER = "alerts";
  private static final int PAGE = 500;

  private final EmbeddedNewsIndex index;
  private final Path folder;

  /**
   * Uses the searches of an index.
   *
   * @param folder the folder of the index, next to whose files it is kept what was reported
   */
  public Alerts(EmbeddedNewsIndex index, Path folder) {
    this.index = index;
    this.folder = folder.resolve(FOLDER);
  }

  /** Receives what is new. What it throws keeps the articles from counting as reported. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * Receives new articles of a search.
     *
     * @param news not empty; the earliest first
     */
    void receive(SavedSearch search, List<Hit> news) throws IOException;
  }

  /** Saves a search; what it finds already counts as reported. */
  public void add(SavedSearch search) throws IOException {
    ReportedArticles reported = ReportedArticles.open(folder, search.name());
    reported.delete();
    ReportedArticles none = ReportedArticles.open(folder, search.name());
    none.add(ids(found(search)));
    index.savedSearches().save(search);
  }

  /** Removes a search; false if there is none with this name. */
  public boolean remove(String name) throws IOException {
    boolean wasThere = index.savedSearches().remove(name);
    ReportedArticles.open(folder, name).delete();
    return wasThere;
  }

  /**
   * Hands over what each search finds that was not reported.
   *
   * @param batch how many articles are handed over at once, at most: these may be handed over again
   *     if the process ends before they count as reported
   * @return number of articles
   */
  public long run(int batch, Instant now, Receiver receiver) throws IOException {
    long count = 0;
    for (SavedSearch search : index.savedSearches().all()) {
      ReportedArticles reported = ReportedArticles.open(folder, search.name());
      List<Hit> news = news(search, reported);
      for (int from = 0; from < news.size(); from += batch) {
        List<Hit> some = news.subList(from, Math.min(news.size(), from + batch));
        receiver.receive(search, some);
        reported.add(ids(some));
      }
      count += news.size();
      index.savedSearches().save(search.seen(now));
    }
    return count;
  }

  private List<Hit> news(SavedSearch search, ReportedArticles reported) throws IOException {
    List<Hit> news = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<String> copies = new ArrayList<>();
    for (Hit hit : found(search).reversed()) {
      if (reported.contains(hit.id())) {
        continue;
      }
      boolean isCopy =
          hit.duplicates().stream().anyMatch(id -> taken.contains(id) || reported.contains(id));
      if (isCopy) {
        copies.add(hit.id());
      } else {
        news.add(hit);
        taken.add(hit.id());
      }
    }
    reported.add(copies);
    return news;
  }

  /** All hits, the newest first. */
  private List<Hit> found(SavedSearch search) {
    SearchRequest request =
        search.request().toBuilder()
            .sort(SortOrder.NEWEST)
            .duplicates(DuplicatePolicy.LIST)
            .size(PAGE)
            .withoutSnippets()
            .noTimeout()
            .build();
    List<Hit> hits = new ArrayList<>();
    for (SearchResult page : index.pages(request)) {
      hits.addAll(page.hits());
    }
    return hits;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(Hit::id).toList();
  }
}
