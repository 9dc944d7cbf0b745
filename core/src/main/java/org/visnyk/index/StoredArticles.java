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
    LeafReaderContext leaf = leaf(doc);
    return new ShownValues(leaf).of(doc, id(doc));
  }

  /**
   * The same of several articles whose ids are known already. Read in the order of documents, so
   * that what lies in one segment is opened once.
   *
   * @param ids of the articles, in the order of their documents
   * @return in the same order
   */
  public List<Shown> shown(int[] docs, List<String> ids) throws IOException {
    Shown[] shown = new Shown[docs.length];
    @Nullable ShownValues values = null;
    for (int place : DocOrder.places(docs)) {
      LeafReaderContext leaf = leaf(docs[place]);
      if (values == null || !values.isOf(leaf)) {
        values = new ShownValues(leaf);
      }
      shown[place] = values.of(docs[place], ids.get(place));
    }
    return List.of(shown);
  }

  /** Lead and text of the article of a document, as {@link IndexSchema#bodyOf} joins them. */
  public String body(int doc) throws IOException {
    Document stored = storedFields.document(doc, BODY_PARTS);
    return IndexSchema.bodyOf(text(stored, IndexSchema.LEAD), text(stored, IndexSchema.TEXT));
  }

  /** The title of the article of a document. */
  public String title(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return compact(DocValues.getBinary(leaf.reader(), IndexSchema.SHOWN_TITLE), doc - leaf.docBase);
  }

  /** The id of the article of a document. */
  public String id(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return idOf(leaf.reader(), doc - leaf.docBase).utf8ToString();
  }

  /** The id of the article of a document of a segment, in UTF-8; empty if it has none. */
  public static BytesRef idOf(LeafReader segment, int doc) throws IOException {
    SortedSetDocValues ids = DocValues.getSortedSet(segment, IndexSchema.ID);
    return ids.advanceExact(doc)
        ? BytesRef.deepCopyOf(ids.lookupOrd(ids.nextOrd()))
        : new BytesRef();
  }

  private LeafReaderContext leaf(int doc) {
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private static String text(Document stored, String field) {
    @Nullable BytesRef bytes = stored.getBinaryValue(field);
    return bytes == null ? "" : CompactText.decode(bytes);
  }

  private static String compact(BinaryDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? CompactText.decode(values.binaryValue()) : "";
  }

  private static String keyword(SortedSetDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.lookupOrd(values.nextOrd()).utf8ToString() : "";
  }

  /** What is shown of the articles of a segment, read in ascending order. */
  private static final class ShownValues {
    private final LeafReaderContext leaf;
    private final BinaryDocValues titles;
    private final BinaryDocValues urls;
    private final SortedSetDocValues sources;
    private final SortedNumericDocValues dates;

    ShownValues(LeafReaderContext leaf) throws IOException {
      LeafReader reader = leaf.reader();
      this.leaf = leaf;
      titles = DocValues.getBinary(reader, IndexSchema.SHOWN_TITLE);
      urls = DocValues.getBinary(reader, IndexSchema.URL);
      sources = DocValues.getSortedSet(reader, IndexSchema.SOURCE);
      dates = DocValues.getSortedNumeric(reader, IndexSchema.PUBLISHED);
    }

    boolean isOf(LeafReaderContext other) {
      return leaf.ord == other.ord;
    }

    Shown of(int doc, String id) throws IOException {
      int inLeaf = doc - leaf.docBase;
      return new Shown(
          id,
          compact(titles, inLeaf),
          published(inLeaf),
          keyword(sources, inLeaf),
          compact(urls, inLeaf));
    }

    private Optional<Instant> published(int inLeaf) throws IOException {
      return dates.advanceExact(inLeaf)
          ? Optional.of(Instant.ofEpochMilli(dates.nextValue()))
          : Optional.empty();
    }
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
