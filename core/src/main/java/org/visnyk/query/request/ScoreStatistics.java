package org.visnyk.query.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * The collection statistics of a query as of its first page. Later pages use the same numbers, so
 * that an article has the same score on every page, whatever is written in between. For one search.
 */
public final class ScoreStatistics {
  /** The longest name of a field, in bytes. */
  private static final int MAX_NAME = 100;

  private final Map<String, FieldStatistics> fields = new TreeMap<>();

  /** Document frequencies by the hash of the term. */
  private final Map<Integer, Long> frequencies = new LinkedHashMap<>();

  /** Collects statistics from the first page. */
  public ScoreStatistics() {}

  /** The statistics of a field as of the first page, if it used the field. */
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

  /** The statistics of a term as of the first page, if it used the term. */
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
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the input is malformed
   */
  public static ScoreStatistics read(DataInput in) throws IOException {
    ScoreStatistics read = new ScoreStatistics();
    for (int i = in.readVInt(); i > 0; i--) {
      String field = readName(in);
      read.fields.put(field, new FieldStatistics(in.readVLong(), in.readVLong()));
    }
    for (int i = in.readVInt(); i > 0; i--) {
      int hash = in.readInt();
      read.frequencies.put(hash, Math.max(1, in.readVLong()));
    }
    return read;
  }

  /** As {@link DataInput#readString}, which would allocate whatever length is claimed. */
  private static String readName(DataInput in) throws IOException {
    int length = in.readVInt();
    if (length < 0 || length > MAX_NAME) {
      throw new IOException("not the name of a field");
    }
    byte[] name = new byte[length];
    in.readBytes(name, 0, length);
    return new String(name, StandardCharsets.UTF_8);
  }

  /**
   * What scores depend on in a field.
   *
   * @param articles number of articles that have the field
   * @param length number of its tokens in all articles
   */
  private record FieldStatistics(long articles, long length) {
    private FieldStatistics {
      articles = Math.max(1, articles);
      length = Math.max(articles, length);
    }
  }
}
