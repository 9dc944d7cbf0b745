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
import org.visnyk.index.schema.IndexSchema;

/** Compares the articles of each cluster with those found by looking at every article. */
class ClusterMembershipsTest {
  private static final long NO_CLUSTER = 0;
  private static final String ID = "id";

  @Property(tries = 100)
  void findsTheArticlesOfAClusterThatAreNotDeleted(
      @ForAll("clusters") List<Long> clusters, @ForAll("clusters") List<Long> others)
      throws IOException {
    ClusterMemberships memberships = new ClusterMemberships();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      List<Long> written = new ArrayList<>();
      for (long cluster : clusters) {
        writer.addDocument(article(written.size(), cluster));
        written.add(cluster);
        if (written.size() % 7 == 0) {
          writer.flush(); // makes a segment
        }
      }
      assertAllFound(memberships, writer, written, others);

      for (int number = 0; number < written.size(); number += 3) {
        writer.deleteDocuments(new Term(ID, String.valueOf(number)));
        written.set(number, NO_CLUSTER);
      }
      assertAllFound(memberships, writer, written, others);
    }
  }

  private static void assertAllFound(
      ClusterMemberships memberships, IndexWriter writer, List<Long> written, List<Long> others)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      List<Long> asked = new ArrayList<>(written);
      asked.addAll(others);
      for (long cluster : asked) {
        if (cluster != NO_CLUSTER) {
          List<Integer> members = memberships.articles(cluster, reader);
          assertThat(numbers(members, reader)).isEqualTo(numbersOf(cluster, written));
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

  private static List<Integer> numbersOf(long cluster, List<Long> written) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i) == cluster) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  private static Document article(int number, long cluster) {
    Document article = new Document();
    article.add(new KeywordField(ID, String.valueOf(number), Store.YES));
    if (cluster != NO_CLUSTER) {
      article.add(new LongField(IndexSchema.CLUSTER, cluster, Store.NO));
    }
    return article;
  }

  /** Few different numbers, some of which share their lowest or their highest bits. */
  @Provide
  Arbitrary<List<Long>> clusters() {
    return Arbitraries.of(
            NO_CLUSTER, 1L, 2L, 1L << 32, 1L | 1L << 32, -1L, -1L << 32, Long.MIN_VALUE, 7L << 60)
        .list()
        .ofMaxSize(40);
  }
}
