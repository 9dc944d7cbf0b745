package org.visnyk.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.Article;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.SearchRequest;
import org.visnyk.SortOrder;
import org.visnyk.index.schema.IndexSchema;

class NewestFirstTest {
  private static final int ARTICLES = 3000;
  private static final int PAGE = 10;

  @Test
  void aSearchForTheNewestStopsWhenThePageIsFull() throws IOException {
    IndexWriterConfig sorted = new IndexWriterConfig().setIndexSort(IndexSchema.NEWEST_FIRST);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, sorted)) {
      for (int number = 0; number < ARTICLES; number++) {
        Document article = new Document();
        article.add(new KeywordField(IndexSchema.ID, "%04d".formatted(number), Store.NO));
        article.add(new LongField(IndexSchema.PUBLISHED, number / 4, Store.NO));
        writer.addDocument(article);
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        TopFieldDocs newest =
            new IndexSearcher(reader)
                .search(
                    MatchAllDocsQuery.INSTANCE,
                    new TopFieldCollectorManager(Ordering.of(SortOrder.NEWEST), PAGE, 1));

        assertThat(newest.scoreDocs)
            .extracting(found -> Ordering.idOf((FieldDoc) found))
            .startsWith("2996", "2997", "2998", "2999", "2992", "2993");
        assertThat(newest.totalHits.value()).isLessThanOrEqualTo(2 * PAGE);
      }
    }
  }

  @Test
  void datesMayBeMissingEverywhereAndComeWithAnUpdate(@TempDir Path folder) {
    try (EmbeddedNewsIndex index = NewsIndex.open(folder)) {
      put(index, "б");
      put(index, "а");
      index.commit();
      assertThat(newest(index)).containsExactly("а", "б");

      put(index, "в", "2024-06-01T00:00:00Z");
      put(index, "б", "2024-06-02T00:00:00Z");
      index.commit();
      assertThat(newest(index)).containsExactly("б", "в", "а");

      put(index, "б", "2024-05-31T00:00:00Z");
      index.optimize();
      index.refresh();
      assertThat(newest(index)).containsExactly("в", "б", "а");
    }
  }

  private static void put(EmbeddedNewsIndex index, String id, String... published) {
    Article.Builder article = Article.builder(id).title("Новини");
    for (String date : published) {
      article.published(Instant.parse(date));
    }
    index.put(article.build());
  }

  private static List<String> newest(EmbeddedNewsIndex index) {
    SearchRequest request = SearchRequest.query("новини").sort(SortOrder.NEWEST).build();
    return index.search(request).hits().stream().map(Hit::id).toList();
  }
}
