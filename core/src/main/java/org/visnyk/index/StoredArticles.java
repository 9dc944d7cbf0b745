package org.visnyk.index;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;

/**
 * Reads articles back from an index. What a list of hits shows lies apart from the texts, which
 * take some time to unpack. For one thread.
 */
public final class StoredArticles {
  private static final Set<String> BODY_PARTS = Set.of(IndexSchema.LEAD, IndexSchema.TEXT);

  private final List<LeafReaderContext> leaves;
  private final StoredFields storedFields;

  /**
   * Reads from an index, which the caller keeps open.
   *
   * @throws IOException if it cannot be read
   */
  public StoredArticles(IndexReader reader) throws IOException {
    leaves = reader.leaves();
    storedFields = reader.storedFields();
  }

  /** The whole article of a document. */
  public Article article(int doc) throws IOException {
    Shown shown = shown(doc);
    Document stored = storedFields.document(doc);
    return new Article(
        shown.id(),
        shown.title(),
        text(stored, IndexSchema.LEAD),
        text(stored, IndexSchema.TEXT),
        shown.published(),
        shown.source(),
        shown.url(),
        List.of(stored.getValues(IndexSchema.AUTHOR)),
        Optional.ofNullable(stored.get(IndexSchema.SECTION)).orElse(""),
        List.of(stored.getValues(IndexSchema.TAG)));
  }

  /** What a list of hits shows of the article of a document. */
  public Shown shown(int doc) throws IOException {
    return shown(doc, id(doc));
  }

  /** The same, where the article's id is known already. */
  public Shown shown(int doc, String id) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    LeafReader reader = leaf.reader();
    int inLeaf = doc - leaf.docBase;
    return new Shown(
        id,
        compact(reader, IndexSchema.SHOWN_TITLE, inLeaf),
        published(reader, inLeaf),
        keyword(reader, IndexSchema.SOURCE, inLeaf),
        compact(reader, IndexSchema.URL, inLeaf));
  }

  /** Lead and text of the article of a document, as {@link IndexSchema#bodyOf} joins them. */
  public String body(int doc) throws IOException {
    Document stored = storedFields.document(doc, BODY_PARTS);
    return IndexSchema.bodyOf(text(stored, IndexSchema.LEAD), text(stored, IndexSchema.TEXT));
  }

  /** The title of the article of a document. */
  public String title(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return compact(leaf.reader(), IndexSchema.SHOWN_TITLE, doc - leaf.docBase);
  }

  /** The id of the article of a document. */
  public String id(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return keyword(leaf.reader(), IndexSchema.ID, doc - leaf.docBase);
  }

  private static String text(Document stored, String field) {
    @Nullable BytesRef bytes = stored.getBinaryValue(field);
    return bytes == null ? "" : CompactText.decode(bytes);
  }

  private static String compact(LeafReader reader, String field, int doc) throws IOException {
    BinaryDocValues values = DocValues.getBinary(reader, field);
    return values.advanceExact(doc) ? CompactText.decode(values.binaryValue()) : "";
  }

  private static String keyword(LeafReader reader, String field, int doc) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    return values.advanceExact(doc) ? values.lookupOrd(values.nextOrd()).utf8ToString() : "";
  }

  private static Optional<Instant> published(LeafReader reader, int doc) throws IOException {
    SortedNumericDocValues values = DocValues.getSortedNumeric(reader, IndexSchema.PUBLISHED);
    return values.advanceExact(doc)
        ? Optional.of(Instant.ofEpochMilli(values.nextValue()))
        : Optional.empty();
  }

  /**
   * What a list of hits shows of an article; empty strings for what it lacks.
   *
   * @param id the article's id
   * @param title its title
   * @param published moment of publication
   * @param source name of the outlet
   * @param url its address
   */
  public record Shown(
      String id, String title, Optional<Instant> published, String source, String url) {}
}
