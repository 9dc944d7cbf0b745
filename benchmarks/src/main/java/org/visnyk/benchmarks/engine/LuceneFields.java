package org.visnyk.benchmarks.engine;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.visnyk.Article;

/**
 * An article as the fields that Lucene's documentation suggests: each kind of value in its own kind
 * of field, and everything stored that Visnyk stores.
 */
final class LuceneFields {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String PUBLISHED = "published";
  static final String SOURCE = "source";
  static final String SECTION = "section";
  static final String AUTHOR = "author";
  static final String TAG = "tag";

  /** What {@link TextField} does with a text. */
  static final FieldType PLAIN = TextField.TYPE_STORED;

  /** The same, with offsets in the postings. */
  static final FieldType OFFSETS = withOffsets();

  private LuceneFields() {}

  private static FieldType withOffsets() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  /**
   * The document of an article.
   *
   * @param texts how title and text are indexed
   */
  static Document document(Article article, FieldType texts) {
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Store.YES));
    document.add(new Field(TITLE, article.title(), texts));
    document.add(new Field(TEXT, (article.lead() + "\n\n" + article.text()).strip(), texts));
    article
        .published()
        .ifPresent(date -> document.add(new LongField(PUBLISHED, date.toEpochMilli(), Store.YES)));
    document.add(new StoredField("url", article.url()));
    document.add(new KeywordField(SOURCE, article.source(), Store.YES));
    document.add(new KeywordField(SECTION, article.section(), Store.YES));
    article.authors().forEach(author -> document.add(new KeywordField(AUTHOR, author, Store.YES)));
    article.tags().forEach(tag -> document.add(new KeywordField(TAG, tag, Store.YES)));
    return document;
  }
}
