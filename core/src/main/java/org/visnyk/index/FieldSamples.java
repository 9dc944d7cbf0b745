package org.visnyk.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Samples the size of single fields in some articles of a segment, where Lucene only knows the size
 * of all fields together. Stateless.
 */
final class FieldSamples {
  private static final int ARTICLES = 100;

  /** Average size of a number in doc values, which are bit-packed. */
  private static final long NUMBER_BYTES = 5;

  /** Average size of an ordinal for each article, in doc values with a dictionary of values. */
  private static final long ORDINAL_BYTES = 2;

  private FieldSamples() {}

  /** Bytes in stored fields, by field. */
  static Map<String, Long> stored(LeafReader reader) throws IOException {
    Map<String, Long> bytes = new HashMap<>();
    StoredFields storedFields = reader.storedFields();
    for (int doc = 0; doc < reader.maxDoc(); doc += step(reader.maxDoc())) {
      Document document = storedFields.document(doc);
      for (IndexableField field : document) {
        bytes.merge(field.name(), size(field), Long::sum);
      }
    }
    return bytes;
  }

  private static long size(IndexableField field) {
    @Nullable BytesRef binary = field.binaryValue();
    if (binary != null) {
      return binary.length;
    }
    @Nullable String text = field.stringValue();
    return text == null ? Long.BYTES : text.length();
  }

  /** Bytes in doc values, by field. */
  static Map<String, Long> docValues(LeafReader reader) throws IOException {
    Map<String, Long> bytes = new HashMap<>();
    for (FieldInfo field : reader.getFieldInfos()) {
      switch (field.getDocValuesType()) {
        case BINARY -> bytes.put(field.name, binary(reader, field.name));
        case SORTED, SORTED_SET -> bytes.put(field.name, listed(reader, field.name));
        case NUMERIC, SORTED_NUMERIC -> bytes.put(field.name, NUMBER_BYTES * reader.maxDoc());
        case NONE -> {}
      }
    }
    return bytes;
  }

  private static long binary(LeafReader reader, String field) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, field);
    int step = step(reader.maxDoc());
    long bytes = 0;
    for (int doc = 0; doc < reader.maxDoc(); doc += step) {
      bytes += values.advanceExact(doc) ? values.binaryValue().length : 0;
    }
    return step * bytes;
  }

  private static long listed(LeafReader reader, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    int step = step(values.getValueCount());
    long bytes = 0;
    for (long value = 0; value < values.getValueCount(); value += step) {
      bytes += values.lookupOrd(value).length;
    }
    return step * bytes + ORDINAL_BYTES * reader.maxDoc();
  }

  private static int step(long count) {
    return Math.toIntExact(Math.max(1, count / ARTICLES));
  }
}
