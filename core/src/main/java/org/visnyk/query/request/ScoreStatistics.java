package org.visnyk.query.request;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * How frequent the terms of a query are, as the first of several pages saw it. The pages that
 * follow score with the same numbers, so that the score of an article is the same on every page,
 * whatever is written meanwhile. For one search.
 */
public final class ScoreStatistics {
  private final Map<String, FieldStatistics> fields = new TreeMap<>();

  /** Number of articles by the hash of the term. */
  private final Map<Integer, Long> frequencies = new LinkedHashMap<>();

  /** Statistics that are still to be taken. */
  public ScoreStatistics() {}

  /** The statistics of a field: those of the first page if it knew the field. */
  @Nullable CollectionStatistics of(String field, @Nullable CollectionStatistics current) {
    @Nullable FieldStatistics first = fields.get(field);
    if (first == null) {
      if (current == null) {
        return null;
      }
      first = new FieldStatistics(current.docCount(), current.sumTotalTermFreq());
      fields.put(field, first);
    }
    return new CollectionStatistics(
        field, first.articles(), first.articles(), first.length(), first.articles());
  }

  /** The statistics of a term: those of the first page if it knew the term. */
  TermStatistics of(Term term, TermStatistics current) {
    long first = frequencies.computeIfAbsent(hash(term), hash -> current.docFreq());
    @Nullable FieldStatistics field = fields.get(term.field());
    long frequency = field == null ? first : Math.min(first, field.articles());
    return new TermStatistics(
        current.term(), frequency, Math.max(frequency, current.totalTermFreq()));
  }

  private static int hash(Term term) {
    return StringHelper.murmurhash3_x86_32(term.bytes(), term.field().hashCode());
  }

  public void write(DataOutput out) throws IOException {
    out.writeVInt(fields.size());
    for (Map.Entry<String, FieldStatistics> field : fields.entrySet()) {
      out.writeString(field.getKey());
      out.writeVLong(field.getValue().articles());
      out.writeVLong(field.getValue().length());
    }
    out.writeVInt(frequencies.size());
    for (Map.Entry<Integer, Long> frequency : frequencies.entrySet()) {
      out.writeInt(frequency.getKey());
      out.writeVLong(frequency.getValue());
    }
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if that cannot be
   */
  public static ScoreStatistics read(DataInput in) throws IOException {
    ScoreStatistics read = new ScoreStatistics();
    for (int i = in.readVInt(); i > 0; i--) {
      String field = in.readString();
      read.fields.put(field, new FieldStatistics(in.readVLong(), in.readVLong()));
    }
    for (int i = in.readVInt(); i > 0; i--) {
      int hash = in.readInt();
      read.frequencies.put(hash, Math.max(1, in.readVLong()));
    }
    return read;
  }

  /**
   * What scoring asks of a field.
   *
   * @param articles number of articles that have it
   * @param length number of its tokens in all of them
   */
  private record FieldStatistics(long articles, long length) {
    private FieldStatistics {
      articles = Math.max(1, articles);
      length = Math.max(articles, length);
    }
  }
}
