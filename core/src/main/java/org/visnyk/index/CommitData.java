package org.visnyk.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.index.schema.UsedDictionary;

/**
 * The user data of a writer's commits: the schema that the index was created with, and a bookmark.
 */
final class CommitData {
  private final IndexWriter writer;

  CommitData(IndexWriter writer) {
    this.writer = writer;
  }

  /** Writes the schema in a first commit if there is none. */
  void markIfNew(UsedDictionary dictionary) throws IOException {
    if (read().isEmpty()) {
      writer.setLiveCommitData(IndexSchema.newMark(dictionary).entrySet());
      writer.commit();
    }
  }

  /** The bookmark; empty if there is none. */
  String bookmark() {
    return IndexSchema.bookmark(read());
  }

  /** Sets the bookmark of the next commit. */
  void setBookmark(String bookmark) {
    writer.setLiveCommitData(IndexSchema.withBookmark(read(), bookmark).entrySet());
  }

  private Map<String, String> read() {
    Map<String, String> data = new HashMap<>();
    @Nullable Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }
}
