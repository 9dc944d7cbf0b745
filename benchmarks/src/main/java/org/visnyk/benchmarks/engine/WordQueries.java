package org.visnyk.benchmarks.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which plain Lucene asks for any of some words in title and text, the title counting
 * three times. Phrases have but one.
 */
enum WordQueries {
  /** The better of title and text. */
  BETTER_FIELD {
    @Override
    Query words(Analyzer analyzer, String words) {
      QueryBuilder queries = new QueryBuilder(analyzer);
      return better(
          queries.createBooleanQuery(LuceneFields.TITLE, words),
          queries.createBooleanQuery(LuceneFields.TEXT, words));
    }
  },

  /** Title and text as if they were one field. */
  COMBINED_FIELDS {
    @Override
    Query words(Analyzer analyzer, String words) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      try (TokenStream stream = analyzer.tokenStream(LuceneFields.TEXT, words)) {
        TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          any.add(
              new CombinedFieldQuery.Builder(BytesRef.deepCopyOf(term.getBytesRef()))
                  .addField(LuceneFields.TITLE, TITLE_BOOST)
                  .addField(LuceneFields.TEXT)
                  .build(),
              Occur.SHOULD);
        }
        stream.end();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot analyse " + words, e);
      }
      return any.build();
    }
  };

  private static final float TITLE_BOOST = 3;

  /** A query for any of the words. */
  abstract Query words(Analyzer analyzer, String words);

  /** A query for the words next to each other. */
  static Query phrase(Analyzer analyzer, String words) {
    QueryBuilder queries = new QueryBuilder(analyzer);
    return better(
        queries.createPhraseQuery(LuceneFields.TITLE, words),
        queries.createPhraseQuery(LuceneFields.TEXT, words));
  }

  /** Nothing is left of a query of stop words only. */
  private static Query better(@Nullable Query title, @Nullable Query text) {
    return title == null || text == null
        ? MatchNoDocsQuery.INSTANCE
        : new DisjunctionMaxQuery(List.of(new BoostQuery(title, TITLE_BOOST), text), 0);
  }
}
