package org.visnyk.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The analyzers in an ordinary Lucene index, as {@code docs/LUCENE.md} describes them. */
class OwnLuceneIndexTest {
  private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);

  static {
    WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WITH_OFFSETS.freeze();
  }

  @Test
  void theExampleOfTheGuideFindsOtherForms() throws IOException {
    // guide
    Analyzer forTexts = new UkrainianNewsAnalyzer();
    Analyzer forQueries = new UkrainianNewsQueryAnalyzer();
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(forTexts))) {
        Document document = new Document();
        document.add(new TextField("body", "Гетьманці приїхали до Львова", Field.Store.YES));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query query = new QueryBuilder(forQueries).createBooleanQuery("body", "львів", Occur.MUST);
        int found = searcher.count(query); // 1
        // end
        assertThat(found).isEqualTo(1);
      }
    }
    assertThat(guide()).contains(example());
  }

  @Test
  void wordsPhrasesAndPrefixesAreFound() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      index(
          directory,
          "Президент прибув до Києва на літаку F-16",
          "П’ятниця в Харкові минула без світла",
          "Про це кажуть у Kиєві"); // with a Latin K

      assertThat(search(directory, "київ")).containsExactly(0, 2);
      assertThat(search(directory, "п'ятницею")).containsExactly(1);
      assertThat(search(directory, "f16")).containsExactly(0);
      assertThat(phrase(directory, "прибути до Києва")).containsExactly(0);
      assertThat(phrase(directory, "Києва прибув")).isEmpty();
      try (Analyzer analyzer = new UkrainianNewsQueryAnalyzer()) {
        Term prefix = new Term("body", analyzer.normalize("body", "П’ЯТ"));
        assertThat(search(directory, new PrefixQuery(prefix))).containsExactly(1);
      }
    }
  }

  @Test
  void anyTextCanBeIndexedWithOffsets() throws IOException {
    RandomGenerator random = new Random(7);
    String[] texts = new String[200];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = anyText(random);
    }
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory, texts);

      try (CheckIndex check = new CheckIndex(directory)) {
        assertThat(check.checkIndex().clean).isTrue();
      }
    }
  }

  @Test
  void eightThreadsGetWhatOneGets() throws Exception {
    RandomGenerator random = new Random(11);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add("Сирського бачили у Києві. " + anyText(random) + " стали шахедами");
    }
    try (Analyzer analyzer = new UkrainianNewsAnalyzer();
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<List<String>> expected = terms(analyzer, texts);
      List<Future<List<List<String>>>> found =
          threads.invokeAll(Collections.nCopies(8, () -> terms(analyzer, texts)));
      for (Future<List<List<String>>> terms : found) {
        assertThat(terms.get()).isEqualTo(expected);
      }
    }
  }

  private static List<List<String>> terms(Analyzer analyzer, List<String> texts)
      throws IOException {
    List<List<String>> terms = new ArrayList<>();
    for (String text : texts) {
      terms.add(FactoriesTest.terms(analyzer, text));
    }
    return terms;
  }

  /** Any UTF-16, Cyrillic and lone surrogates above all. */
  private static String anyText(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) {
      text.append(
          (char)
              switch (random.nextInt(6)) {
                case 0 -> random.nextInt(Character.MAX_VALUE + 1);
                case 1 -> random.nextInt(0x80);
                case 2 -> 0xD7F0 + random.nextInt(0x820);
                case 3 -> " -'.\u0301\u00AD#@".charAt(random.nextInt(8));
                default -> 0x400 + random.nextInt(0x60);
              });
    }
    return text.toString();
  }

  private static void index(Directory directory, String... texts) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new UkrainianNewsAnalyzer());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new Field("body", text, WITH_OFFSETS));
        writer.addDocument(document);
      }
    }
  }

  private static List<Integer> search(Directory directory, String words) throws IOException {
    try (Analyzer analyzer = new UkrainianNewsQueryAnalyzer()) {
      return search(directory, new QueryBuilder(analyzer).createBooleanQuery("body", words));
    }
  }

  private static List<Integer> phrase(Directory directory, String words) throws IOException {
    try (Analyzer analyzer = new UkrainianNewsQueryAnalyzer()) {
      return search(directory, new QueryBuilder(analyzer).createPhraseQuery("body", words));
    }
  }

  private static List<Integer> search(Directory directory, @Nullable Query query)
      throws IOException {
    assertThat(query).isNotNull();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      List<Integer> found = new ArrayList<>();
      for (ScoreDoc hit : new IndexSearcher(reader).search(query, 100).scoreDocs) {
        found.add(hit.doc);
      }
      Collections.sort(found);
      return found;
    }
  }

  private static Path root() {
    return Path.of(System.getProperty("visnyk.root", ".."));
  }

  private static String guide() throws IOException {
    return Files.readString(root().resolve("docs/LUCENE.md"));
  }

  /** The lines of this file between the two markers, as quoted in the guide. */
  private static String example() throws IOException {
    String source =
        Files.readString(
            root().resolve("core/src/test/java/org/visnyk/analysis/OwnLuceneIndexTest.java"));
    int start = source.indexOf("    // guide\n") + "    // guide\n".length();
    return source
        .substring(start, source.indexOf("        // end\n"))
        .stripTrailing()
        .stripIndent();
  }
}
