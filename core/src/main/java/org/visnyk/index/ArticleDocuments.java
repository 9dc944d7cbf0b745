package org.visnyk.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.duplicates.Signature;
import org.visnyk.language.TextAnalyzer;

/**
 * Makes documents for any writer of Lucene's, with the terms and values of those in the folder of
 * an index. Safe for any number of threads.
 */
public final class ArticleDocuments {
  private final NewsAnalyzer analyzer;

  /** As many as there have been concurrent calls. */
  private final Queue<TextAnalyzer> idle = new ConcurrentLinkedQueue<>();

  /** Likewise, for signatures: a document keeps its maker, a signature does not. */
  private final Queue<DocumentMaker> idleMakers = new ConcurrentLinkedQueue<>();

  /** Makes documents with the terms of an analyzer of articles. */
  public ArticleDocuments(NewsAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * The fields of an article, which may be indexed at any time.
   *
   * @param cluster the cluster of its duplicates; empty if they are not tracked
   */
  public List<IndexableField> of(Article article, OptionalLong cluster) throws IOException {
    @Nullable ClusterSource given = cluster.isPresent() ? new Given(cluster.getAsLong()) : null;
    TextAnalyzer words = words();
    List<IndexableField> fields =
        List.copyOf(DocumentMaker.forAnyCodec(words, given).make(article).getFields());
    idle.add(words);
    return fields;
  }

  /** The signature by which duplicates are recognised; empty if an article is too short. */
  public Optional<Signature> signature(Article article) {
    @Nullable DocumentMaker known = idleMakers.poll();
    DocumentMaker maker =
        known == null ? DocumentMaker.forAnyCodec(analyzer.newTextAnalyzer(), null) : known;
    Optional<Signature> signature = maker.signature(article);
    maker.clear();
    idleMakers.add(maker);
    return signature;
  }

  private TextAnalyzer words() {
    @Nullable TextAnalyzer known = idle.poll();
    return known == null ? analyzer.newTextAnalyzer() : known;
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
