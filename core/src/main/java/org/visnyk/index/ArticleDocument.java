package org.visnyk.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;

/** Reads what an index stores of an article. Stateless. */
public final class ArticleDocument {
  private ArticleDocument() {}

  /** The article whose stored fields these are. */
  public static Article toArticle(Document stored) {
    return new Article(
        text(stored, IndexSchema.ID),
        text(stored, IndexSchema.TITLE),
        text(stored, IndexSchema.LEAD),
        text(stored, IndexSchema.TEXT),
        published(stored),
        text(stored, IndexSchema.SOURCE),
        text(stored, IndexSchema.URL),
        List.of(stored.getValues(IndexSchema.AUTHOR)),
        text(stored, IndexSchema.SECTION),
        List.of(stored.getValues(IndexSchema.TAG)));
  }

  /** The stored text of a field, or an empty string. */
  public static String text(Document stored, String field) {
    @Nullable String value = stored.get(field);
    return value == null ? "" : value;
  }

  /** The stored moment of publication. */
  public static Optional<Instant> published(Document stored) {
    @Nullable IndexableField field = stored.getField(IndexSchema.PUBLISHED);
    return field == null
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(field.storedValue().getLongValue()));
  }
}
