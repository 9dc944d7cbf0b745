package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.coding.TextCode;
import org.visnyk.index.document.DocumentMaker;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.language.TextAnalyzer.Source;

class StoredArticlesTest {
  @Test
  void textsOfAnyLengthAreReadBack() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int sentences : new int[] {0, 1, 900, 0, 2_000, 1, 10_000}) {
      String text = "У середу знову дощило, тож матч перенесли. ".repeat(sentences).strip();
      articles.add(Article.builder("a" + articles.size()).title("Матч").text(text).build());
    }
    articles.add(Article.builder("emoji").title("Матч").text("🎉 ".repeat(50_000) + ".").build());

    assertThat(readBack(articles)).isEqualTo(articles);
  }

  @Test
  void aDamagedTextIsReportedAsDamage() throws IOException {
    BytesRef text = TextCode.encode("Сьогодні в Україні очікують дощів і грози.");
    text.length -= 8;
    Document document = new Document();
    document.add(new BinaryDocValuesField(IndexSchema.TEXT, text));
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(document);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        StoredArticles stored = new StoredArticles(reader);
        assertThatThrownBy(() -> stored.body(0)).isInstanceOf(CorruptIndexException.class);
      }
    }
  }

  private static List<Article> readBack(List<Article> articles) throws IOException {
    DocumentMaker maker =
        DocumentMaker.forInvertingCodec(new NewsAnalyzer(Source.TEXT).newTextAnalyzer());
    IndexWriterConfig config =
        new IndexWriterConfig().setCodec(DocumentMaker.codec(Codec.getDefault()));
    List<Article> read = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Article article : articles) {
        writer.addDocument(maker.make(article, null));
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        StoredArticles stored = new StoredArticles(reader);
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
          Article article = stored.article(doc);
          read.add(article.toBuilder().language(articles.get(doc).language()).build());
        }
      }
    }
    return read;
  }
}
