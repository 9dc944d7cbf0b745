package org.visnyk.query.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class TermLookupTest {
  private static final Term WORD = new Term("word", "міст");

  @Test
  void aTermBelongsToTheStateOfTheIndexThatIsAsked() throws IOException {
    TermLookup lookup = new TermLookup();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      add(writer);
      try (DirectoryReader first = DirectoryReader.open(writer)) {
        assertThat(articles(lookup, first)).isEqualTo(1);
        add(writer);
        add(writer);
        try (DirectoryReader second = DirectoryReader.open(writer)) {
          assertThat(articles(lookup, second)).isEqualTo(3);
          assertThat(articles(lookup, first)).isEqualTo(1);
          assertThat(articles(lookup, second)).isEqualTo(3);
        }
      }
    }
  }

  private static void add(IndexWriter writer) throws IOException {
    Document document = new Document();
    document.add(new StringField(WORD.field(), WORD.text(), Store.NO));
    writer.addDocument(document);
  }

  private static int articles(TermLookup lookup, IndexReader reader) throws IOException {
    TermStates found = lookup.find(WORD, reader.getContext());
    assertThat(found.wasBuiltFor(reader.getContext())).isTrue();
    assertThat(lookup.find(WORD, reader.getContext())).isSameAs(found);
    return found.docFreq();
  }
}
