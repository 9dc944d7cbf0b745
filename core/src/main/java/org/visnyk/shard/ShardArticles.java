package org.visnyk.shard;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Query;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.StoredArticles;
import org.visnyk.index.StoredSignatures;
import org.visnyk.index.document.ArticleDocuments;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.language.TextAnalyzer.Source;

/** What articles become in a shard, and how they are read back. Safe for any number of threads. */
public final class ShardArticles {
  private final ArticleDocuments documents = new ArticleDocuments(new NewsAnalyzer(Source.TEXT));

  /** Makes documents with the dictionary of the library. */
  public ShardArticles() {}

  /**
   * A codec for the writer of a shard. It inverts articles when a segment is written, which is
   * faster than what Lucene does with token streams; the segments are the same.
   *
   * @param segments the codec that writes and reads them, also where this one is unknown
   */
  public static Codec codec(Codec segments) {
    return ArticleDocuments.codec(segments);
  }

  /**
   * The fields to index for an article; the same as those of an index in a folder, except for its
   * duplicates.
   *
   * @param cluster the cluster of its duplicates, from {@link DuplicateOwner}; empty if they are
   *     not tracked
   * @param codecInverts whether the writer has the {@link #codec}; with any other one the article
   *     would not be found
   */
  public List<IndexableField> fields(Article article, OptionalLong cluster, boolean codecInverts) {
    try {
      return codecInverts ? documents.invertible(article, cluster) : documents.of(article, cluster);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  /**
   * The signature by which duplicates of an article are recognised, about two hundred bytes; empty
   * if it is too short to be compared.
   */
  public byte[] signature(Article article) {
    return documents.signature(article).map(signature -> signature.toBytes()).orElse(new byte[0]);
  }

  /**
   * What {@link DuplicateOwner#restore} needs of the articles of a shard that match a query, as
   * JSON objects.
   *
   * @throws IOException if the index cannot be read
   */
  public static List<Map<String, Object>> signatures(Query query, IndexReader shard)
      throws IOException {
    return StoredSignatures.of(query, shard).stream()
        .<Map<String, Object>>map(
            each ->
                Map.of(
                    "id",
                    each.id(),
                    "signature",
                    Base64.getEncoder().encodeToString(each.signature().toBytes()),
                    "cluster",
                    each.cluster()))
        .toList();
  }

  /**
   * The whole article of a document.
   *
   * @throws IOException if the index cannot be read
   */
  public static Article article(int doc, IndexReader reader) throws IOException {
    return new StoredArticles(reader).article(doc);
  }

  /**
   * What a document was made of, as a JSON object: the article with its cluster. Empty if it has no
   * article.
   *
   * @param doc number of the document in the segment
   * @throws IOException if the index cannot be read
   */
  public static Map<String, Object> object(int doc, LeafReader segment) throws IOException {
    if (StoredArticles.idOf(segment, doc).length == 0) {
      return Map.of();
    }
    SortedNumericDocValues clusters = DocValues.getSortedNumeric(segment, IndexSchema.CLUSTER);
    OptionalLong cluster =
        clusters.advanceExact(doc) ? OptionalLong.of(clusters.nextValue()) : OptionalLong.empty();
    return ShardJson.of(article(doc, segment), cluster);
  }
}
