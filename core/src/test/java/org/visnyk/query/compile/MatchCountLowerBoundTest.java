package org.visnyk.query.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.visnyk.query.scorer.WordQuery;

/** A lower bound never exceeds the number of matches. */
class MatchCountLowerBoundTest {
  private static final String FIELD = "content";
  private static final List<String> WORDS = List.of("вибори", "міст", "місто", "ніколи", "рік");
  private static final List<Occur> OCCURS = List.of(Occur.values());
  private static final int DEPTH = 3;

  @Property(tries = 60)
  void neverExceedsTheNumberOfMatches(@ForAll @IntRange(min = 1) int seed) throws IOException {
    Random random = new Random(seed);
    try (Directory directory = new ByteBuffersDirectory()) {
      writeArticles(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int number = 0; number < 50; number++) {
          Query query = searcher.rewrite(randomQuery(random, DEPTH));
          assertThat(MatchCountLowerBound.of(query, reader))
              .as("%s", query)
              .isBetween(0, searcher.count(query));
        }
      }
    }
  }

  @Test
  void isTheDocumentFrequencyOfTheMostFrequentTerm() throws IOException {
    Query words = any(word("вибори", "місто"), word("рік"));

    assertThat(boundAmongTen(words)).isEqualTo(10);
  }

  @Test
  void isZeroForSeveralRequiredClauses() throws IOException {
    Query required =
        new BooleanQuery.Builder()
            .add(word("рік", "місто"), Occur.MUST)
            .add(new TermQuery(new Term(FIELD, "вибори")), Occur.FILTER)
            .build();

    assertThat(boundAmongTen(required)).isZero();
  }

  /** The bound for ten articles with a year, one of which has elections. */
  private static int boundAmongTen(Query query) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, config())) {
        for (int number = 0; number < 10; number++) {
          add(writer, number, number == 0 ? "рік вибори" : "рік");
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return MatchCountLowerBound.of(new IndexSearcher(reader).rewrite(query), reader);
      }
    }
  }

  private static void writeArticles(Directory directory, Random random) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      int articles = 1 + random.nextInt(60);
      for (int number = 0; number < articles; number++) {
        StringBuilder text = new StringBuilder();
        WORDS.stream()
            .filter(word -> !word.equals("ніколи") && random.nextInt(3) == 0)
            .forEach(word -> text.append(word).append(' '));
        add(writer, number, text.toString());
        if (random.nextInt(20) == 0) {
          writer.flush();
        }
      }
      for (int number = 0; number < articles; number += 1 + random.nextInt(10)) {
        writer.deleteDocuments(new Term("id", Integer.toString(number)));
      }
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
  }

  private static void add(IndexWriter writer, int number, String text) throws IOException {
    Document article = new Document();
    article.add(new TextField("id", Integer.toString(number), Field.Store.NO));
    article.add(new TextField(FIELD, text, Field.Store.NO));
    writer.addDocument(article);
  }

  private static Query randomQuery(Random random, int depth) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    if (depth == 0) {
      return word(word);
    }
    UnaryOperator<Query> again = query -> randomQuery(random, depth - 1);
    Query inner = randomQuery(random, depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> word(word, WORDS.get(random.nextInt(WORDS.size())));
      case 1 -> new TermQuery(new Term(FIELD, word));
      case 2 -> MatchAllDocsQuery.INSTANCE;
      case 3 -> new BoostQuery(inner, 2);
      case 4 -> new ConstantScoreQuery(inner);
      case 5 -> new DisjunctionMaxQuery(List.of(inner, again.apply(inner)), 0);
      case 6 -> new PhraseQuery(FIELD, word, "рік");
      default -> clauses(random, inner, again.apply(inner), again.apply(inner));
    };
  }

  private static Query clauses(Random random, Query... queries) {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    for (Query query : queries) {
      clauses.add(query, OCCURS.get(random.nextInt(OCCURS.size())));
    }
    return clauses.setMinimumNumberShouldMatch(random.nextInt(2)).build();
  }

  private static Query any(Query... queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query query : queries) {
      any.add(query, Occur.SHOULD);
    }
    return any.build();
  }

  private static Query word(String... lemmas) {
    Map<BytesRef, Float> weights = new HashMap<>();
    for (String lemma : lemmas) {
      weights.put(new BytesRef(lemma), 0.5f);
    }
    return new WordQuery(FIELD, weights, Map.of());
  }
}
