package org.visnyk.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;

/** Turns an article into a Lucene document and a stored document back into the article. */
public final class ArticleDocument {
  private static final FieldType SCORED = indexed(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType LOCATED =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
  private static final FieldType LOCATED_AND_STORED =
      indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

  private ArticleDocument() {}

  /** The document to index for an article. */
  static Document of(Article article) {
    Document document = new Document();
    document.add(new KeywordField(IndexSchema.ID, article.id(), Store.YES));
    addTexts(document, article);
    article
        .published()
        .ifPresent(
            moment ->
                document.add(
                    new LongField(IndexSchema.PUBLISHED, moment.toEpochMilli(), Store.YES)));
    addKeyword(document, IndexSchema.SOURCE, article.source());
    addKeyword(document, IndexSchema.SECTION, article.section());
    article.authors().forEach(author -> addKeyword(document, IndexSchema.AUTHOR, author));
    article.tags().forEach(tag -> addKeyword(document, IndexSchema.TAG, tag));
    addStored(document, IndexSchema.URL, article.url());
    return document;
  }

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

  private static void addTexts(Document document, Article article) {
    for (String part : new String[] {article.title(), article.lead(), article.text()}) {
      if (!part.isEmpty()) {
        document.add(new Field(IndexSchema.CONTENT, part, SCORED));
      }
    }
    if (!article.title().isEmpty()) {
      document.add(new Field(IndexSchema.TITLE, article.title(), LOCATED_AND_STORED));
    }
    String body = IndexSchema.bodyOf(article.lead(), article.text());
    if (!body.isEmpty()) {
      document.add(new Field(IndexSchema.BODY, body, LOCATED));
    }
    addStored(document, IndexSchema.LEAD, article.lead());
    addStored(document, IndexSchema.TEXT, article.text());
  }

  private static void addKeyword(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new KeywordField(field, value, Store.YES));
    }
  }

  private static void addStored(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StoredField(field, value));
    }
  }

  private static FieldType indexed(IndexOptions options, boolean stored) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setStored(stored);
    type.freeze();
    return type;
  }
}
