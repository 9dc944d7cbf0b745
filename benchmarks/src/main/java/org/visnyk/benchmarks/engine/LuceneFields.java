package org.visnyk.benchmarks.engine;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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

  private LuceneFields() {}

  static Document document(Article article) {
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Store.YES));
    document.add(new TextField(TITLE, article.title(), Store.YES));
    document.add(
        new TextField(TEXT, (article.lead() + "\n\n" + article.text()).strip(), Store.YES));
    article
        .published()
        .ifPresent(date -> document.add(new LongField(PUBLISHED, date.toEpochMilli(), Store.YES)));
    document.add(new StoredField("url", article.url()));
    document.add(new KeywordField("source", article.source(), Store.YES));
    document.add(new KeywordField("section", article.section(), Store.YES));
    article
        .authors()
        .forEach(author -> document.add(new KeywordField("author", author, Store.YES)));
    article.tags().forEach(tag -> document.add(new KeywordField("tag", tag, Store.YES)));
    return document;
  }
}
