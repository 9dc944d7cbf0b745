package org.visnyk.server.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.IndexStatistics;
import org.visnyk.NewsIndex;

/** Keeps the statistics of an index for as long as it stays as it is. Safe for any threads. */
final class Seen {
  private final NewsIndex index;
  private volatile @Nullable Kept kept;

  private record Kept(String state, IndexStatistics statistics) {}

  Seen(NewsIndex index) {
    this.index = index;
  }

  IndexStatistics statistics() {
    Optional<String> state = index.state();
    @Nullable Kept last = kept;
    if (last != null && state.isPresent() && state.get().equals(last.state)) {
      return last.statistics;
    }
    IndexStatistics statistics = index.statistics();
    state.ifPresent(text -> kept = new Kept(text, statistics));
    return statistics;
  }
}
