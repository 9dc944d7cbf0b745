package org.visnyk.query.request;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;

/**
 * Reads the identity of an index from its commit, and caches the last one, because Lucene lists the
 * files of a commit to read its data. Thread-safe.
 */
public final class IndexIdentities {
  private volatile @Nullable Known last;

  private record Known(IndexReader.CacheKey state, String identity) {}

  /** The identity of the index of a reader; empty if it has none. */
  public String of(IndexReader reader) throws IOException {
    if (!(reader instanceof DirectoryReader index)) {
      return "";
    }
    IndexReader.@Nullable CacheHelper cache = index.getReaderCacheHelper();
    @Nullable Known known = last;
    if (cache != null && known != null && known.state == cache.getKey()) {
      return known.identity;
    }
    String identity = IndexSchema.identity(index.getIndexCommit().getUserData());
    if (cache != null) {
      last = new Known(cache.getKey(), identity);
    }
    return identity;
  }
}
