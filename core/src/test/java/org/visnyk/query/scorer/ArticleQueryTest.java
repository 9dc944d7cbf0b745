package org.visnyk.query.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.visnyk.index.schema.ArticleSimilarity;
import org.visnyk.query.request.Deadline;
import org.visnyk.query.request.RequestSearcher;
import org.visnyk.query.request.ScoreStatistics;
import org.visnyk.query.request.TermLookup;

/** Compares matches and scores with those of Lucene's own queries, to the last bit. */
class ArticleQueryTest {
  private static final String TITLE = "title";
  private static final String BODY = "body";
  private static final String PLACE = "place";
  private static final String[] WORDS = {
    "рада", "місто", "рік", "порт", "школа", "вибори", "міст", "хліб", "дощ"
  };

  @Property(tries = 12)
  void matchesAndScoresAsLuceneDoes(@ForAll @IntRange(min = 1) int seed) throws IOException {
    Random random = new Random(seed);
    try (Directory directory = new ByteBuffersDirectory()) {
      writeArticles(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        if (random.nextInt(4) > 0) {
          searcher.setSimilarity(new ArticleSimilarity());
        }
        // Knows more of a term each time that it is used.
        TermLookup terms = new TermLookup();
        for (int number = 0; number < 40; number++) {
          assertSameHits(searcher, terms, random);
        }
      }
    }
  }

  @Test
  void findsNothingIfNoWordOccurs() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      writeArticles(directory, new Random(1));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Query query = ArticleQuery.withAnyOf(List.of(word("ніде"), word("ніколи")), null);
        assertThat(new IndexSearcher(reader).count(query)).isZero();
      }
    }
  }

  @Test
  void isVisitedAsItsClausesAre() {
    Query required = new TermQuery(new Term(TITLE, "рада"));
    Query filter = new TermQuery(new Term(PLACE, "суми"));
    for (Query query :
        List.of(
            ArticleQuery.withAnyOf(List.of(word("місто"), word("рік")), null),
            ArticleQuery.restrict(ArticleQuery.withAnyOf(List.of(word("рік")), null), filter),
            ArticleQuery.matching(required, List.of(word("порт"))))) {
      Set<Term> visited = new HashSet<>();
      query.visit(QueryVisitor.termCollector(visited));
      Set<Term> expected = new HashSet<>();
      ((ArticleQuery) query).clauses().visit(QueryVisitor.termCollector(expected));
      assertThat(visited).isNotEmpty().isEqualTo(expected);
    }
  }

  private static void assertSameHits(IndexSearcher searcher, TermLookup terms, Random random)
      throws IOException {
    List<String> shuffled = new ArrayList<>(List.of(WORDS));
    Collections.shuffle(shuffled, random);
    List<Query> words =
        shuffled.subList(0, 1 + random.nextInt(4)).stream()
            .map(word -> word(word, random))
            .toList();
    int kind = random.nextInt(3);
    boolean usesPhrase = random.nextBoolean();
    List<MultiPhraseQuery> phrases = phrases(random);
    Query phrase =
        random.nextBoolean() ? ArticlePhraseQuery.of(phrases) : ArticlePhraseQuery.ofName(phrases);
    Query phraseOfLucene = new DisjunctionMaxQuery(phrases, 0);
    BooleanQuery.Builder expected = new BooleanQuery.Builder();
    List<Query> scored = new ArrayList<>(words);
    List<Query> scoredByLucene = new ArrayList<>(words);
    if (usesPhrase && kind != 2) {
      scored.add(new BoostQuery(phrase, 0.5f));
      scoredByLucene.add(new BoostQuery(phraseOfLucene, 0.5f));
    }
    @Nullable Query filter =
        kind == 1 ? new TermQuery(new Term(PLACE, "" + random.nextInt(3))) : null;
    Query found;
    if (kind == 2) {
      found = ArticleQuery.matching(phrase, scored);
      expected.add(phraseOfLucene, Occur.MUST);
      scoredByLucene.forEach(word -> expected.add(word, Occur.SHOULD));
    } else {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      scoredByLucene.forEach(word -> any.add(word, Occur.SHOULD));
      expected.add(any.build(), Occur.MUST);
      found = ArticleQuery.withAnyOf(scored, filter);
    }
    if (filter != null) {
      expected.add(filter, Occur.FILTER);
    }
    if (random.nextBoolean()) {
      Query place = new TermQuery(new Term(PLACE, "1"));
      found = ArticleQuery.restrict(found, place);
      expected.add(place, Occur.FILTER);
    }
    int size = 1 + random.nextInt(20);
    // Matches come from memory in the end.
    for (int counted : new int[] {1, 50, Integer.MAX_VALUE, 1, 50, Integer.MAX_VALUE}) {
      IndexSearcher ours =
          new RequestSearcher(searcher, Deadline.NEVER, new ScoreStatistics(), terms);
      assertThat(hits(search(ours, found, size, counted)))
          .as("%s", found)
          .isEqualTo(hits(search(searcher, expected.build(), size, Integer.MAX_VALUE)));
      assertThat(ours.count(found)).as("%s", found).isEqualTo(searcher.count(expected.build()));
    }
    assertThat(searcher.count(found)).isEqualTo(searcher.count(expected.build()));
  }

  private static Query word(String word) {
    return new WordQuery(BODY, Map.of(new BytesRef(word), 1f), Map.of());
  }

  /** A word, or the same word with other terms. */
  private static Query word(String word, Random random) {
    String other = WORDS[random.nextInt(WORDS.length)];
    String related = WORDS[random.nextInt(WORDS.length)];
    return random.nextBoolean() || other.equals(word) || related.equals(word)
        ? word(word)
        : new WordQuery(
            BODY,
            Map.of(new BytesRef(word), 1f, new BytesRef(other), 0.5f),
            other.equals(related) ? Map.of() : Map.of(new BytesRef(related), 0.25f));
  }

  /** A phrase of two or three words, each of one or two terms, in the title and in the body. */
  private static List<MultiPhraseQuery> phrases(Random random) {
    MultiPhraseQuery.Builder title = new MultiPhraseQuery.Builder();
    MultiPhraseQuery.Builder body = new MultiPhraseQuery.Builder();
    for (int i = 1 + random.nextInt(2); i >= 0; i--) {
      List<String> terms = new ArrayList<>(List.of(WORDS[random.nextInt(WORDS.length)]));
      String other = WORDS[random.nextInt(WORDS.length)];
      if (random.nextInt(3) == 0 && !terms.contains(other)) {
        terms.add(other);
      }
      title.add(terms.stream().map(term -> new Term(TITLE, term)).toArray(Term[]::new));
      body.add(terms.stream().map(term -> new Term(BODY, term)).toArray(Term[]::new));
    }
    return List.of(title.build(), body.build());
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

  /** Writes articles in a few segments, some of them longer than a window, and deletes some. */
  private static void writeArticles(Directory directory, Random random) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    try (IndexWriter writer =
        new IndexWriter(directory, config.setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int segment = 1 + random.nextInt(3); segment > 0; segment--) {
        int articles = random.nextBoolean() ? 3_000 : 20;
        for (int i = 0; i < articles; i++) {
          Document article = new Document();
          article.add(new TextField(TITLE, text(random, 4), Store.NO));
          article.add(new TextField(BODY, text(random, 12), Store.NO));
          article.add(new KeywordField(PLACE, "" + random.nextInt(3), Store.NO));
          article.add(new KeywordField("id", "" + random.nextInt(1_000_000), Store.NO));
          writer.addDocument(article);
        }
        writer.flush();
      }
      writer.deleteDocuments(new Term(TITLE, WORDS[WORDS.length - 1]));
      writer.commit();
    }
  }

  /** Words of falling frequency. */
  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      double place = random.nextDouble();
      text.append(WORDS[(int) (place * place * place * WORDS.length)]).append(' ');
    }
    return text.toString();
  }
}
