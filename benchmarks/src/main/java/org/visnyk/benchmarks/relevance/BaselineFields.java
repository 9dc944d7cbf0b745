package org.visnyk.benchmarks.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;

/** An article as the fields that a baseline can search. */
final class BaselineFields {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String TAGS = "tags";

  private BaselineFields() {}

  /** Lead and text are one field, as an article is read; all of them are analysed. */
  static Document document(Article article) {
    String text = (article.lead() + "\n\n" + article.text()).strip();
    Document document = new Document();
    document.add(new KeywordField(ID, article.id(), Store.NO));
    document.add(new TextField(TITLE, article.title(), Store.NO));
    document.add(new TextField(TEXT, text, Store.YES));
    document.add(new TextField(TAGS, String.join("\n", article.tags()), Store.NO));
    return document;
  }

  /**
   * The id of every document, by its number; they are held in memory, since a run asks for a
   * thousand a topic.
   */
  static List<String> ids(IndexReader reader) throws IOException {
    List<String> ids = new ArrayList<>(reader.maxDoc());
    @Nullable SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, ID);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      ids.add(values.lookupOrd(values.nextOrd()).utf8ToString());
    }
    return ids;
  }

  /** Fields and weights as a definition has them; title and text at 3 to 1 unless it says so. */
  static Map<String, Float> checked(@Nullable Map<String, Float> fields) {
    if (fields == null) {
      Map<String, Float> usual = new LinkedHashMap<>();
      usual.put(TITLE, 3f);
      usual.put(TEXT, 1f);
      return usual;
    }
    if (fields.isEmpty()) {
      throw new RelevanceException("there is no field to search; name one, or leave fields out");
    }
    fields.forEach(BaselineFields::check);
    return fields;
  }

  private static void check(String field, @Nullable Float weight) {
    switch (field) {
      case TITLE, TEXT, TAGS -> {}
      default ->
          throw new RelevanceException(
              "there is no field \"%s\"; take title, text (with the lead) or tags"
                  .formatted(field));
    }
    if (weight == null || !Float.isFinite(weight) || weight <= 0) {
      throw new RelevanceException(
          "the weight of field \"%s\" is %s; give a number above 0".formatted(field, weight));
    }
  }
}
