package org.visnyk.query.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.visnyk.index.schema.StemPrefix;

/**
 * Compares matches and scores with Lucene's {@link SynonymQuery}, which scores article by article,
 * given the document frequency of the word that a straightforward computation yields.
 */
class WordQueryTest {
  private static final String FIELD = "content";
  private static final String[] LEMMAS = {
    "виборець", "виборчий", "вибори", "місто", "рік", "міський", "містечко", "президент"
  };
  private static final FieldType COUNTED = counted();

  @Property(tries = 12)
  void matchesAndScoresAsASynonymQueryDoes(@ForAll @IntRange(min = 1) int seed) throws IOException {
    Random random = new Random(seed);
    try (Directory directory = new ByteBuffersDirectory()) {
      writeArticles(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (int number = 0; number < 40; number++) {
          assertSameHits(searcher, randomQuery(random), random);
        }
      }
    }
  }

  @Test
  void ignoresTermsRelatedToACommonWord() throws IOException {
    assertThat(foundWithRelated(1_100, 8_000)).isEqualTo(1_100);
  }

  @Test
  void matchesTermsRelatedToARarerWord() throws IOException {
    assertThat(foundWithRelated(1_100, 9_000)).isEqualTo(9_000);
  }

  @Test
  void takesNoWordForCommonAmongFewArticles() throws IOException {
    assertThat(foundWithRelated(2, 3)).isEqualTo(3);
  }

  /** The number of matches if some articles have the word and all others a related one. */
  private static int foundWithRelated(int withWord, int articles) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
        for (int number = 0; number < articles; number++) {
          Document article = new Document();
          article.add(new Field(FIELD, number < withWord ? "київ" : "київський", COUNTED));
          writer.addDocument(article);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Query kyiv =
            new WordQuery(
                FIELD, Map.of(new BytesRef("київ"), 1f), Map.of(new BytesRef("київський"), 0.25f));
        return new IndexSearcher(reader).count(kyiv);
      }
    }
  }

  private static void assertSameHits(IndexSearcher searcher, Pair pair, Random random)
      throws IOException {
    int size = 1 + random.nextInt(30);
    for (int counted : new int[] {1, 200, Integer.MAX_VALUE}) {
      TopDocs expected = search(searcher, pair.synonyms, size, counted);
      TopDocs found = search(searcher, pair.words, size, counted);
      assertThat(hits(found)).as("%s", pair.words).isEqualTo(hits(expected));
      if (counted == Integer.MAX_VALUE) {
        assertThat(found.totalHits).isEqualTo(expected.totalHits);
      }
      for (ScoreDoc hit : found.scoreDocs) {
        assertThat(searcher.explain(pair.words, hit.doc).getValue().floatValue())
            .isEqualTo(hit.score);
      }
    }
    assertThat(searcher.count(pair.words)).isEqualTo(searcher.count(pair.synonyms));
  }

  private static TopDocs search(IndexSearcher searcher, Query query, int size, int counted)
      throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(size, counted));
  }

  private static List<String> hits(TopDocs found) {
    List<String> hits = new ArrayList<>();
    for (ScoreDoc hit : found.scoreDocs) {
      hits.add(hit.doc + " " + hit.score);
    }
    return hits;
  }

  /** Writes articles in a few segments, some of them without any word, and deletes some. */
  private static void writeArticles(Directory directory, Random random) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      int articles = 1 + random.nextInt(8_000);
      double[] shares = shares(random);
      for (int number = 0; number < articles; number++) {
        Document article = new Document();
        article.add(new KeywordField("id", Integer.toString(number), Field.Store.NO));
        article.add(new KeywordField("even", Integer.toString(number % 2), Field.Store.NO));
        article.add(new Field(FIELD, text(shares, random), COUNTED));
        writer.addDocument(article);
        if (random.nextInt(3_000) == 0) {
          writer.flush();
        }
      }
      for (int number = 0; number < articles; number += 1 + random.nextInt(100)) {
        writer.deleteDocuments(new Term("id", Integer.toString(number)));
      }
    }
  }

  /** The probability that an article has each lemma: nearly 1 for some, nearly 0 for others. */
  private static double[] shares(Random random) {
    double[] shares = new double[LEMMAS.length];
    for (int lemma = 0; lemma < shares.length; lemma++) {
      shares[lemma] = Math.pow(random.nextDouble(), 3);
    }
    return shares;
  }

  private static String text(double[] shares, Random random) {
    StringBuilder text = new StringBuilder("слово ".repeat(random.nextInt(60)));
    for (int lemma = 0; lemma < shares.length; lemma++) {
      int times = random.nextDouble() < shares[lemma] ? 1 + random.nextInt(12) : 0;
      BytesRefBuilder key = new BytesRefBuilder();
      boolean hasKey = StemPrefix.writeKey(new BytesRef(LEMMAS[lemma]), key);
      for (int i = 0; i < times; i++) {
        text.append(LEMMAS[lemma]).append(' ');
        text.append(hasKey ? key.get().utf8ToString() + " " : "");
      }
    }
    return text.toString();
  }

  private static Pair randomQuery(Random random) {
    int words = 1 + random.nextInt(3);
    Pair first = randomWord(random);
    if (words == 1 && random.nextBoolean()) {
      return first;
    }
    BooleanQuery.Builder ours = new BooleanQuery.Builder().add(first.words, Occur.SHOULD);
    BooleanQuery.Builder theirs = new BooleanQuery.Builder().add(first.synonyms, Occur.SHOULD);
    for (int word = 1; word < words; word++) {
      Pair next = randomWord(random);
      Occur occur = random.nextInt(4) == 0 ? Occur.MUST : Occur.SHOULD;
      ours.add(next.words, occur);
      theirs.add(next.synonyms, occur);
    }
    if (random.nextInt(3) == 0) {
      Query filter = new TermQuery(new Term("even", "0"));
      ours.add(filter, Occur.FILTER).setMinimumNumberShouldMatch(1);
      theirs.add(filter, Occur.FILTER).setMinimumNumberShouldMatch(1);
    }
    return new Pair(ours.build(), theirs.build());
  }

  /** Lemmas with random weights, most of them with their stem prefixes. */
  private static Pair randomWord(Random random) {
    Map<BytesRef, Float> weights = new HashMap<>();
    int lemmas = 1 + random.nextInt(3);
    for (int i = 0; i < lemmas; i++) {
      BytesRef lemma = new BytesRef(LEMMAS[random.nextInt(LEMMAS.length)]);
      weights.put(lemma, i == 0 ? 1f : weight(random));
      BytesRefBuilder key = new BytesRefBuilder();
      if (random.nextInt(4) > 0 && StemPrefix.writeKey(lemma, key)) {
        weights.put(key.toBytesRef(), weight(random));
      }
    }
    if (random.nextInt(5) == 0) {
      weights.put(new BytesRef("ніде"), 1f);
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(FIELD);
    weights.forEach((term, weight) -> synonyms.addTerm(new Term(FIELD, term), weight));
    return new Pair(
        new WordQuery(FIELD, weights, Map.of()), new AsOneWord(synonyms.build(), weights));
  }

  private static float weight(Random random) {
    return (1 + random.nextInt(64)) / 64f;
  }

  private static FieldType counted() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  private record Pair(Query words, Query synonyms) {}

  /** Synonyms, each scored with the document frequency of the word. */
  private static final class AsOneWord extends Query {
    private final SynonymQuery synonyms;
    private final Map<BytesRef, Float> weights;

    AsOneWord(SynonymQuery synonyms, Map<BytesRef, Float> weights) {
      this.synonyms = synonyms;
      this.weights = weights;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
        throws IOException {
      long articles = articles(searcher.getIndexReader());
      IndexSearcher rare =
          new IndexSearcher(searcher.getIndexReader()) {
            @Override
            public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
              return new TermStatistics(term.bytes(), articles, articles);
            }
          };
      rare.setQueryCache(null);
      return rare.rewrite(synonyms).createWeight(rare, scoreMode, boost);
    }

    /** The geometric mean for the heaviest and for the most frequent term. */
    private long articles(IndexReader reader) throws IOException {
      List<Map.Entry<Float, Integer>> counts = new ArrayList<>();
      for (Map.Entry<BytesRef, Float> term : weights.entrySet()) {
        int count = reader.docFreq(new Term(FIELD, term.getKey()));
        if (count > 0) {
          counts.add(Map.entry(term.getValue(), count));
        }
      }
      counts.sort(
          Map.Entry.<Float, Integer>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
      double heaviest = counts.isEmpty() ? 0 : counts.getLast().getValue();
      double highest = counts.stream().mapToInt(Map.Entry::getValue).max().orElse(0);
      return Math.round(Math.sqrt(heaviest * highest));
    }

    @Override
    public void visit(QueryVisitor visitor) {
      synonyms.visit(visitor);
    }

    @Override
    public String toString(String field) {
      return synonyms.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof AsOneWord query && synonyms.equals(query.synonyms);
    }

    @Override
    public int hashCode() {
      return synonyms.hashCode();
    }
  }
}
