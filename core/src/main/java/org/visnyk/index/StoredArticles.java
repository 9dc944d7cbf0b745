package org.visnyk.index;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.index.coding.TextCode;
import org.visnyk.index.schema.ArticleCard;
import org.visnyk.index.schema.IndexSchema;

/**
 * Reads articles back from an index. What a list of hits shows is kept apart from the texts, which
 * take some time to decompress. For one thread.
 */
public final class StoredArticles {
  private static final Set<String> LONG_TEXT_ONLY = Set.of(IndexSchema.LONG_TEXT);

  private final List<LeafReaderContext> leaves;

  /**
   * Reads from an index, which the caller keeps open.
   *
   * @throws IOException if it cannot be read
   */
  public StoredArticles(IndexReader reader) throws IOException {
    leaves = reader.leaves();
  }

  /** The whole article of a document. */
  public Article article(int doc) throws IOException {
    Summary summary = summary(doc);
    ArticleCard card = summary.card();
    Article.Builder article =
        Article.builder(summary.id())
            .title(card.title())
            .lead(card.lead())
            .text(text(doc))
            .source(summary.source())
            .url(card.url())
            .authors(card.authors())
            .section(card.section())
            .tags(card.tags())
            .language(summary.language());
    summary.published().ifPresent(article::published);
    return article.build();
  }

  /** What a list of hits shows of the article of a document. */
  public Summary summary(int doc) throws IOException {
    return new SegmentValues(leaf(doc)).summary(doc, id(doc));
  }

  /**
   * The same for several articles whose ids are known already. Read in the order of documents, so
   * that what lies in one segment is opened once.
   *
   * @param ids of the articles, in the order of their documents
   * @return in the same order
   */
  public List<Summary> summaries(int[] docs, List<String> ids) throws IOException {
    Summary[] summaries = new Summary[docs.length];
    @Nullable SegmentValues values = null;
    for (int place : DocOrder.places(docs)) {
      LeafReaderContext leaf = leaf(docs[place]);
      if (values == null || !values.isOf(leaf)) {
        values = new SegmentValues(leaf);
      }
      summaries[place] = values.summary(docs[place], ids.get(place));
    }
    return List.of(summaries);
  }

  /** Lead and text of the article of a document, as {@link IndexSchema#bodyOf} joins them. */
  public String body(int doc) throws IOException {
    return body(doc, card(doc).lead());
  }

  /**
   * The same for an article whose lead is known already.
   *
   * @param lead the lead of the article
   */
  public String body(int doc, String lead) throws IOException {
    return IndexSchema.bodyOf(lead, text(doc));
  }

  /** The title of the article of a document. */
  public String title(int doc) throws IOException {
    return card(doc).title();
  }

  /** The moment of publication of the article of a document. */
  public Optional<Instant> published(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return published(
        DocValues.getSortedNumeric(leaf.reader(), IndexSchema.PUBLISHED), doc - leaf.docBase);
  }

  /**
   * The ids and dates of the articles of documents, each of which may be given several times. Read
   * in the order of documents, so that what lies in one segment is opened once; and without their
   * cards, since there may be many of which few are shown.
   */
  public Map<Integer, Dated> dated(Stream<Integer> docs) throws IOException {
    Map<Integer, Dated> dated = new HashMap<>();
    @Nullable LeafReaderContext segment = null;
    SortedSetDocValues ids = DocValues.emptySortedSet();
    SortedNumericDocValues dates = DocValues.emptySortedNumeric();
    for (int doc : docs.mapToInt(Integer::intValue).sorted().distinct().toArray()) {
      LeafReaderContext leaf = leaf(doc);
      if (!leaf.equals(segment)) {
        segment = leaf;
        ids = DocValues.getSortedSet(leaf.reader(), IndexSchema.ID);
        dates = DocValues.getSortedNumeric(leaf.reader(), IndexSchema.PUBLISHED);
      }
      int inLeaf = doc - leaf.docBase;
      long published = dates.advanceExact(inLeaf) ? dates.nextValue() : Long.MIN_VALUE;
      dated.put(doc, new Dated(idOf(ids, inLeaf).utf8ToString(), published));
    }
    return dated;
  }

  /** The id of the article of a document. */
  public String id(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return idOf(leaf.reader(), doc - leaf.docBase).utf8ToString();
  }

  /** The id of the article of a document of a segment, in UTF-8; empty if it has none. */
  public static BytesRef idOf(LeafReader segment, int doc) throws IOException {
    return idOf(DocValues.getSortedSet(segment, IndexSchema.ID), doc);
  }

  /**
   * The id of the article of a document, likewise.
   *
   * @param ids of a segment, at this document or before
   */
  public static BytesRef idOf(SortedSetDocValues ids, int doc) throws IOException {
    return ids.advanceExact(doc)
        ? BytesRef.deepCopyOf(ids.lookupOrd(ids.nextOrd()))
        : new BytesRef();
  }

  private ArticleCard card(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return card(DocValues.getBinary(leaf.reader(), IndexSchema.CARD), doc - leaf.docBase);
  }

  private String text(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    int inLeaf = doc - leaf.docBase;
    BinaryDocValues texts = DocValues.getBinary(leaf.reader(), IndexSchema.TEXT);
    return texts.advanceExact(inLeaf)
        ? decoded(texts.binaryValue(), leaf.reader())
        : longText(leaf.reader(), inLeaf);
  }

  private static String longText(LeafReader segment, int doc) throws IOException {
    if (segment.getFieldInfos().fieldInfo(IndexSchema.LONG_TEXT) == null) {
      return "";
    }
    Document stored = segment.storedFields().document(doc, LONG_TEXT_ONLY);
    @Nullable BytesRef bytes = stored.getBinaryValue(IndexSchema.LONG_TEXT);
    return bytes == null ? "" : decoded(bytes, segment);
  }

  private static String decoded(BytesRef text, LeafReader segment) throws IOException {
    try {
      return TextCode.decode(text);
    } catch (IllegalArgumentException e) {
      throw new CorruptIndexException("a text cannot be read", segment.toString(), e);
    }
  }

  private LeafReaderContext leaf(int doc) {
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private static ArticleCard card(BinaryDocValues cards, int doc) throws IOException {
    return cards.advanceExact(doc) ? ArticleCard.decode(cards.binaryValue()) : ArticleCard.EMPTY;
  }

  private static Optional<Instant> published(SortedNumericDocValues dates, int doc)
      throws IOException {
    return dates.advanceExact(doc)
        ? Optional.of(Instant.ofEpochMilli(dates.nextValue()))
        : Optional.empty();
  }

  private static String keyword(SortedSetDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.lookupOrd(values.nextOrd()).utf8ToString() : "";
  }

  /** The values of the articles of a segment, read in ascending order. */
  private static final class SegmentValues {
    private final LeafReaderContext leaf;
    private final BinaryDocValues cards;
    private final SortedSetDocValues sources;
    private final SortedSetDocValues languages;
    private final SortedNumericDocValues dates;

    SegmentValues(LeafReaderContext leaf) throws IOException {
      LeafReader reader = leaf.reader();
      this.leaf = leaf;
      cards = DocValues.getBinary(reader, IndexSchema.CARD);
      sources = DocValues.getSortedSet(reader, IndexSchema.SOURCE);
      languages = DocValues.getSortedSet(reader, IndexSchema.LANGUAGE);
      dates = DocValues.getSortedNumeric(reader, IndexSchema.PUBLISHED);
    }

    boolean isOf(LeafReaderContext other) {
      return leaf.ord == other.ord;
    }

    Summary summary(int doc, String id) throws IOException {
      int inLeaf = doc - leaf.docBase;
      return new Summary(
          id,
          card(cards, inLeaf),
          published(dates, inLeaf),
          keyword(sources, inLeaf),
          keyword(languages, inLeaf));
    }
  }

  /**
   * An article by its id.
   *
   * @param published in milliseconds since 1970; {@link Long#MIN_VALUE} if it has no date
   */
  public record Dated(String id, long published) {}

  /**
   * What a list of hits shows of an article.
   *
   * @param id the article's id
   * @param card title, lead and the like
   * @param published moment of publication
   * @param source name of the outlet; empty if unknown
   * @param language code of the language
   */
  public record Summary(
      String id, ArticleCard card, Optional<Instant> published, String source, String language) {}
}
