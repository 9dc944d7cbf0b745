package org.visnyk.index.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.duplicates.Signature;
import org.visnyk.language.TextAnalyzer;

/**
 * Makes documents for other writers of Lucene's, with the terms and values of those in the folder
 * of an index. Safe for any number of threads.
 */
public final class ArticleDocuments {
  private final NewsAnalyzer analyzer;

  /** As many as there have been concurrent calls. */
  private final Queue<TextAnalyzer> idle = new ConcurrentLinkedQueue<>();

  /** Likewise; their documents do not keep them. */
  private final Queue<DocumentMaker> idleMakers = new ConcurrentLinkedQueue<>();

  private final KeptBodies bodies = new KeptBodies();

  /** Makes documents with the terms of an analyzer of articles. */
  public ArticleDocuments(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * The codec of a writer of {@link #invertible} documents.
   *
   * @param segments the codec that segments are written with
   */
  public static Codec codec(Codec segments) {
    return DocumentMaker.codec(segments);
  }

  /**
   * The fields of an article for a writer with any codec, which may be indexed at any time.
   *
   * @param cluster the cluster of its duplicates; empty if they are not tracked
   */
  public List<IndexableField> of(Article article, OptionalLong cluster) throws IOException {
    @Nullable TextAnalyzer known = idle.poll();
    TextAnalyzer words = known == null ? analyzer.newTextAnalyzer() : known;
    List<IndexableField> fields =
        DocumentMaker.forAnyCodec(words).make(article, given(cluster)).getFields();
    idle.add(words);
    return fields;
  }

  /** The same for a writer with the {@link #codec}, in less time. */
  public List<IndexableField> invertible(Article article, OptionalLong cluster) throws IOException {
    DocumentMaker maker = maker();
    @Nullable AnalysedBody kept = bodies.take(article);
    AnalysedBody body = kept == null ? maker.body(article) : kept;
    List<IndexableField> fields = maker.make(article, body, given(cluster)).getFields();
    release(maker);
    return fields;
  }

  /**
   * The signature by which duplicates are recognised; empty if an article is too short. What was
   * analysed for it is kept for a while, in case that the article is indexed next.
   */
  public Optional<Signature> signature(Article article) {
    DocumentMaker maker = maker();
    AnalysedBody body = maker.body(article);
    Optional<Signature> signature = maker.signature(body);
    bodies.keep(article, body);
    release(maker);
    return signature;
  }

  private DocumentMaker maker() {
    @Nullable DocumentMaker known = idleMakers.poll();
    return known == null ? DocumentMaker.forInvertingCodec(analyzer.newTextAnalyzer()) : known;
  }

  private void release(DocumentMaker maker) {
    maker.clear();
    idleMakers.add(maker);
  }

  private static @Nullable ClusterSource given(OptionalLong cluster) {
    return cluster.isPresent() ? new Given(cluster.getAsLong()) : null;
  }

  /** A cluster that was assigned elsewhere. */
  private record Given(long cluster) implements ClusterSource {
    @Override
    public long assign(String id, Signature signature) {
      return cluster;
    }

    @Override
    public void forget(String id) {}
  }
}
