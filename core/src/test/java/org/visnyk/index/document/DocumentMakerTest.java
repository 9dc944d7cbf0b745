package org.visnyk.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.index.schema.IndexSchema;
import org.visnyk.language.TextAnalyzer.Source;

class DocumentMakerTest {
  private final DocumentMaker maker =
      DocumentMaker.forInvertingCodec(new NewsAnalyzer(Source.TEXT).newTextAnalyzer());

  @Test
  void theFrequencyOfATermIsTheWeightOfItsTokens() throws IOException {
    Article article =
        Article.builder("1")
            .title("Повінь у місті")
            .lead("Повінь.")
            .text("Місто чекає. " + "Так. ".repeat(36) + "Вітер. " + "Так. ".repeat(80) + "Дощ.")
            .tags("погода")
            .build();
    assertThat(frequencies(IndexSchema.CONTENT, article))
        .containsEntry("повінь", IndexSchema.TITLE_WEIGHT + 2 * IndexSchema.BODY_WEIGHT)
        .containsEntry("чекати", 2 * IndexSchema.BODY_WEIGHT)
        .containsEntry("вітер", IndexSchema.BODY_WEIGHT + 3)
        .containsEntry("дощ", IndexSchema.BODY_WEIGHT)
        .containsEntry("погода", IndexSchema.TAG_WEIGHT);
  }

  @Test
  void theLemmasOfAFormShareItsWeight() throws IOException {
    Map<String, Integer> frequencies =
        frequencies(IndexSchema.CONTENT, Article.builder("1").text("душі").build());
    assertThat(frequencies).containsOnlyKeys("душа", "душ");
    assertThat(frequencies.get("душа")).isGreaterThan(frequencies.get("душ"));
    assertThat(frequencies.get("душа")).isLessThan(2 * IndexSchema.BODY_WEIGHT);
  }

  @Test
  void aMakerCanBeReused() throws IOException {
    Article first = Article.builder("1").title("Дощ").text("Дощ іде.").build();
    Article second = Article.builder("2").text("Сонце.").build();
    Map<String, Integer> alone = frequencies(IndexSchema.CONTENT, second);
    frequencies(IndexSchema.CONTENT, first);
    maker.clear();
    assertThat(frequencies(IndexSchema.CONTENT, second)).isEqualTo(alone);
    assertThat(frequencies(IndexSchema.TITLE, second)).isEmpty();
  }

  @Property(tries = 200)
  void everyTokenOfTheBodyLiesWithinTheText(@ForAll String text) throws IOException {
    Article article = Article.builder("1").title("Назва").text(text).build();
    try (Directory directory = index(article);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader leaf = reader.leaves().getFirst().reader();
      TermsEnum terms = Terms.getTerms(leaf, IndexSchema.BODY).iterator();
      while (terms.next() != null) {
        PostingsEnum postings = terms.postings(null, PostingsEnum.OFFSETS);
        assertThat(postings.nextDoc()).isZero();
        for (int i = 0; i < postings.freq(); i++) {
          assertThat(postings.nextPosition()).isNotNegative();
          assertThat(postings.startOffset()).isBetween(0, postings.endOffset());
          assertThat(postings.endOffset()).isLessThanOrEqualTo(text.length());
        }
      }
    }
  }

  private Map<String, Integer> frequencies(String field, Article article) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    try (Directory directory = index(article);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      TermsEnum terms = Terms.getTerms(reader.leaves().getFirst().reader(), field).iterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
        postings.nextDoc();
        frequencies.put(term.utf8ToString(), postings.freq());
      }
    }
    return frequencies;
  }

  private Directory index(Article article) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig().setCodec(DocumentMaker.codec(Codec.getDefault()));
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocument(maker.make(article, null));
    }
    return directory;
  }
}
