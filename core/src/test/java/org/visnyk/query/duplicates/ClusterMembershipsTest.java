package org.visnyk.query.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.visnyk.index.IndexSchema;

/** The tables say of each story what a look at all articles would say. */
class ClusterMembershipsTest {
  private static final long NO_STORY = 0;
  private static final String ID = "id";

  @Property(tries = 100)
  void theArticlesOfAStoryAreThoseThatTellItAndAreNotDeleted(
      @ForAll("stories") List<Long> stories, @ForAll("stories") List<Long> others)
      throws IOException {
    ClusterMemberships tables = new ClusterMemberships();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      List<Long> written = new ArrayList<>();
      for (long story : stories) {
        writer.addDocument(article(written.size(), story));
        written.add(story);
        if (written.size() % 7 == 0) {
          writer.flush(); // makes a segment
        }
      }
      requireAll(tables, writer, written, others);

      for (int number = 0; number < written.size(); number += 3) {
        writer.deleteDocuments(new Term(ID, String.valueOf(number)));
        written.set(number, NO_STORY);
      }
      requireAll(tables, writer, written, others);
    }
  }

  private static void requireAll(
      ClusterMemberships tables, IndexWriter writer, List<Long> written, List<Long> others)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      List<Long> asked = new ArrayList<>(written);
      asked.addAll(others);
      for (long story : asked) {
        if (story != NO_STORY) {
          List<Integer> tellers = tables.articles(story, ClusterMemberships.NOBODY, reader);
          assertThat(numbers(tellers, reader)).isEqualTo(numbersOf(story, written));
          for (int teller : tellers) {
            assertThat(tables.articles(story, teller, reader)).isEqualTo(tellers);
          }
        }
      }
    }
  }

  private static List<Integer> numbers(List<Integer> docs, DirectoryReader reader)
      throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int doc : docs) {
      numbers.add(Integer.valueOf(reader.storedFields().document(doc).get(ID)));
    }
    return numbers;
  }

  private static List<Integer> numbersOf(long story, List<Long> written) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i) == story) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  private static Document article(int number, long story) {
    Document article = new Document();
    article.add(new KeywordField(ID, String.valueOf(number), Store.YES));
    if (story != NO_STORY) {
      article.add(new LongField(IndexSchema.CLUSTER, story, Store.NO));
    }
    return article;
  }

  /** Few of them differ in their lowest bits alone, or in all others. */
  @Provide
  Arbitrary<List<Long>> stories() {
    return Arbitraries.of(
            NO_STORY, 1L, 2L, 1L << 32, 1L | 1L << 32, -1L, -1L << 32, Long.MIN_VALUE, 7L << 60)
        .list()
        .ofMaxSize(40);
  }
}
