package org.visnyk.query.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The collection statistics that the scores of a search depend on. They are either collected from
 * the index while its first page is searched for, or given: by a cursor, so that an article has the
 * same score on every page, whatever is written in between; or for the whole of a collection of
 * which an index has a part. What is not among given statistics is in no article. For one search.
 */
public final class ScoreStatistics {
  /** The longest name of a field, in bytes. */
  private static final int MAX_NAME = 100;

  private final boolean areGiven;
  private final Map<String, FieldStatistics> fields = new TreeMap<>();

  /** Document frequencies by the hash of the term. */
  private final Map<Integer, Long> frequencies = new LinkedHashMap<>();

  /** Collects statistics from the first page. */
  public ScoreStatistics() {
    this(false);
  }

  private ScoreStatistics(boolean areGiven) {
    this.areGiven = areGiven;
  }

  /** The statistics of a collection without articles. */
  public static ScoreStatistics none() {
    return new ScoreStatistics(true);
  }

  /**
   * The statistics of an index that a query may use.
   *
   * @param query compiled, not rewritten for an index
   * @param terms finds terms in any state of the index
   */
  public static ScoreStatistics of(Query query, IndexReader index, TermLookup terms)
      throws IOException {
    Set<Term> used = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... some) {
            used.addAll(List.of(some));
          }
        });
    ScoreStatistics statistics = new ScoreStatistics(true);
    for (Term term : used) {
      int frequency = terms.find(term, index.getContext()).docFreq();
      if (frequency > 0) {
        statistics.frequencies.putIfAbsent(hash(term), (long) frequency);
      }
    }
    for (String field : used.stream().map(Term::field).distinct().toList()) {
      int articles = index.getDocCount(field);
      if (articles > 0) {
        statistics.fields.put(
            field, new FieldStatistics(articles, index.getSumTotalTermFreq(field)));
      }
    }
    return statistics;
  }

  /** The statistics of two parts of a collection together, for the same query. */
  public ScoreStatistics plus(ScoreStatistics other) {
    ScoreStatistics sum = new ScoreStatistics(true);
    sum.fields.putAll(fields);
    other.fields.forEach((name, field) -> sum.fields.merge(name, field, FieldStatistics::plus));
    sum.frequencies.putAll(frequencies);
    other.frequencies.forEach((term, articles) -> sum.frequencies.merge(term, articles, Long::sum));
    return sum;
  }

  /** The statistics of a field; null if no article has it. */
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

  /** The statistics of a term that the index has. */
  TermStatistics of(Term term, TermStatistics current) {
    long frequency = Math.max(1, documentFrequency(term, current.docFreq()));
    return new TermStatistics(
        current.term(), frequency, Math.max(frequency, current.totalTermFreq()));
  }

  /**
   * The document frequency of a term; 0 if no article has it.
   *
   * @param current its document frequency in the index that is searched
   */
  long documentFrequency(Term term, long current) {
    if (current == 0 && !areGiven) {
      return 0;
    }
    long first =
        areGiven
            ? frequencies.getOrDefault(hash(term), 0L)
            : frequencies.computeIfAbsent(hash(term), hash -> current);
    @Nullable FieldStatistics field = fields.get(term.field());
    return field == null ? first : Math.min(first, field.articles());
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
    ScoreStatistics read = new ScoreStatistics(true);
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

    FieldStatistics plus(FieldStatistics other) {
      return new FieldStatistics(articles + other.articles, length + other.length);
    }
  }
}
