package org.visnyk.index.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.IndexSchema;

/** One article with the terms that it would have in an index. For one thread. */
public final class SingleArticle implements Closeable {
  private final Maker maker;
  private final DocumentMaker documents;
  private final Document document;
  private final Article article;
  private final OptionalLong publishedMillis;

  private SingleArticle(Maker maker, DocumentMaker documents, Article article) throws IOException {
    this.maker = maker;
    this.documents = documents;
    this.article = article;
    this.document = documents.make(article, null);
    this.publishedMillis =
        article.published().stream().mapToLong(moment -> moment.toEpochMilli()).findFirst();
  }

  /** Is told of the terms of an article. */
  @FunctionalInterface
  public interface TermConsumer {
    /**
     * Takes a term.
     *
     * @param term valid during the call only
     * @param position where it is in its field, if the field has positions
     * @param start offset of its first UTF-16 unit in the text, likewise
     * @param end offset after its last one, likewise
     */
    void accept(String field, BytesRef term, int position, int start, int end);
  }

  /** Reads the terms of some fields, in the order in which an index would be given them. */
  public void readTerms(Set<String> fields, TermConsumer consumer) throws IOException {
    for (IndexableField field : document) {
      if (fields.contains(field.name())) {
        switch (field.invertableType()) {
          case BINARY -> consumer.accept(field.name(), field.binaryValue(), 0, 0, 0);
          case TOKEN_STREAM -> readTokens(field, consumer);
        }
      }
    }
  }

  private void readTokens(IndexableField field, TermConsumer consumer) throws IOException {
    try (TokenStream tokens = field.tokenStream(maker.analyzer, null)) {
      TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      int position = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        position += increment.getPositionIncrement();
        consumer.accept(
            field.name(), term.getBytesRef(), position, offset.startOffset(), offset.endOffset());
      }
      tokens.end();
    }
  }

  /** The moment of publication, in milliseconds since 1970. */
  public OptionalLong publishedMillis() {
    return publishedMillis;
  }

  /** The text whose words are the terms of a field with positions. */
  public String text(String field) {
    return field.equals(IndexSchema.TITLE)
        ? article.title()
        : IndexSchema.bodyOf(article.lead(), article.text());
  }

  @Override
  public void close() {
    documents.clear();
    maker.idle.add(documents);
  }

  /** Makes them. Safe for any number of threads. */
  public static final class Maker {
    private final NewsAnalyzer analyzer;

    /** As many as there have been concurrent calls. */
    private final Queue<DocumentMaker> idle = new ConcurrentLinkedQueue<>();

    /** Makes articles with the terms of an analyzer of articles. */
    public Maker(NewsAnalyzer analyzer) {
      this.analyzer = analyzer;
    }

    /** An article; to be closed. */
    public SingleArticle of(Article article) throws IOException {
      @Nullable DocumentMaker free = idle.poll();
      return new SingleArticle(
          this,
          free == null ? DocumentMaker.forAnyCodec(analyzer.newTextAnalyzer()) : free,
          article);
    }
  }
}
