package org.visnyk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Searches for one page after another. For one thread. */
final class Pages implements Iterator<SearchResult> {
  private final NewsIndex index;
  private Optional<SearchRequest> next;
  private boolean isCutShort;

  Pages(NewsIndex index, SearchRequest first) {
    this.index = index;
    this.next = Optional.of(first);
  }

  @Override
  public boolean hasNext() {
    return isCutShort || next.isPresent();
  }

  @Override
  public SearchResult next() {
    if (isCutShort) {
      throw new IllegalStateException(
          "the last page is partial, so the next one is unknown; allow more time with"
              + " SearchRequest.Builder.timeout, or any time with noTimeout");
    }
    SearchRequest request = next.orElseThrow(NoSuchElementException::new);
    SearchResult page = index.search(request);
    next = request.after(page);
    isCutShort = page.isPartial();
    return page;
  }
}
