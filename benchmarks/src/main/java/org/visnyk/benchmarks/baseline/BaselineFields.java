package org.visnyk.benchmarks.baseline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * An article as a Lucene document: each kind of value in the kind of field that Lucene's
 * documentation suggests for it. Lead and text are one field.
 */
public final class BaselineFields {
  /** The article id. */
  public static final String ID = "id";

  /** The title. */
  public static final String TITLE = "title";

  /** The lead and the text, stored. */
  public static final String TEXT = "text";

  /** The tags as one analysed text; only in {@link Layout#TEXTS}. */
  public static final String TAGS = "tags";

  static final String PUBLISHED = "published";
  static final String SOURCE = "source";
  static final String SECTION = "section";
  static final String AUTHOR = "author";
  static final String TAG = "tag";

  /** The weights of the searched fields unless others are given: title 3, text 1. */
  public static final Map<String, Float> DEFAULT_WEIGHTS = defaultWeights();

  private static final FieldType TEXT_WITH_OFFSETS = textWithOffsets();

  private BaselineFields() {}

  /** Which fields a document has. */
  public enum Layout {
    /** Everything that Visnyk stores, for the speed benchmarks. */
    NEWS,

    /** The same with offsets in the postings of title and text. */
    NEWS_WITH_OFFSETS,

    /** Only what the relevance benchmark searches: title, text and tags. */
    TEXTS
  }

  private static Map<String, Float> defaultWeights() {
    Map<String, Float> weights = new LinkedHashMap<>();
    weights.put(TITLE, 3f);
    weights.put(TEXT, 1f);
    return Collections.unmodifiableMap(weights);
  }

  private static FieldType textWithOffsets() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  static Document document(Article article, Layout layout) {
    FieldType texts =
        layout == Layout.NEWS_WITH_OFFSETS ? TEXT_WITH_OFFSETS : TextField.TYPE_STORED;
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Store.YES));
    document.add(new Field(TITLE, article.title(), texts));
    document.add(new Field(TEXT, (article.lead() + "\n\n" + article.text()).strip(), texts));
    if (layout == Layout.TEXTS) {
      document.add(new TextField(TAGS, String.join("\n", article.tags()), Store.NO));
      return document;
    }
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
