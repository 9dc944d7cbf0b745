package org.visnyk.index.inversion;

import java.io.IOException;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** The fields of a new segment: those that Lucene has inverted, and those that it has not. */
final class SegmentFields extends Fields {
  private final SortedMap<String, Terms> terms = new TreeMap<>();

  /**
   * Inverts the articles that a segment has.
   *
   * @param buffered the fields in Lucene's buffer
   * @param documents number of documents in the segment
   */
  SegmentFields(Fields buffered, int documents, InvertedFields fields) throws IOException {
    for (String field : buffered) {
      @Nullable Terms present = buffered.terms(field);
      if (present != null) {
        terms.put(field, present);
      }
    }
    @Nullable Terms carrier = terms.remove(fields.scored());
    if (carrier != null) {
      invert(CarriedArticles.read(carrier, documents), fields);
    }
  }

  private void invert(CarriedArticles articles, InvertedFields fields) {
    SegmentTerms inverted = SegmentTerms.of(articles);
    terms.put(fields.scored(), InvertedTerms.scored(inverted, articles.count(), fields.keys()));
    for (int field = 0; field < fields.located().size(); field++) {
      if (inverted.hasField(field)) {
        terms.put(fields.located().get(field), InvertedTerms.located(inverted, field));
      }
    }
  }

  @Override
  public Iterator<String> iterator() {
    return terms.keySet().iterator();
  }

  @Override
  public @Nullable Terms terms(String field) {
    return terms.get(field);
  }

  @Override
  public int size() {
    return terms.size();
  }
}
