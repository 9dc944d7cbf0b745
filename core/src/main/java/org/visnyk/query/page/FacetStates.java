package org.visnyk.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/**
 * Caches, for each state of an index, the global ordinals of a field that facets are counted by: a
 * few bytes for each distinct value. Released when the state is closed. Safe for any number of
 * threads.
 */
final class FacetStates {
  private final Map<IndexReader.CacheKey, Map<String, Optional<StringDocValuesReaderState>>>
      states = new ConcurrentHashMap<>();

  /** The state of a field; empty if no article has the field. */
  Optional<StringDocValuesReaderState> of(IndexReader reader, String field) throws IOException {
    try {
      return states
          .computeIfAbsent(reader.getReaderCacheHelper().getKey(), key -> forgottenWith(reader))
          .computeIfAbsent(field, name -> make(reader, name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Map<String, Optional<StringDocValuesReaderState>> forgottenWith(IndexReader reader) {
    reader.getReaderCacheHelper().addClosedListener(states::remove);
    return new ConcurrentHashMap<>();
  }

  private static Optional<StringDocValuesReaderState> make(IndexReader reader, String field) {
    try {
      return FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) == null
          ? Optional.empty()
          : Optional.of(new StringDocValuesReaderState(reader, field));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
