package org.visnyk.benchmarks.relevance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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
    document.add(new StringField(ID, article.id(), Store.YES));
    document.add(new TextField(TITLE, article.title(), Store.NO));
    document.add(new TextField(TEXT, text, Store.YES));
    document.add(new TextField(TAGS, String.join("\n", article.tags()), Store.NO));
    return document;
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
