package org.visnyk.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.visnyk.query.saved.TermCondition.Answer;

class TermConditionTest {
  private static final Query PHRASE = new PhraseQuery("f", "a", "b");
  private static final Query DATES = LongField.newRangeQuery("published", 1, 2);

  private static Query term(String text) {
    return new TermQuery(new Term("f", text));
  }

  private static Answer of(Query query, String... present) {
    Set<Term> terms = new HashSet<>();
    for (String text : present) {
      terms.add(new Term("f", text));
    }
    return TermCondition.of(query, term -> 1).of(terms);
  }

  private static BooleanQuery.Builder all(Query... clauses) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Query each : clauses) {
      query.add(each, Occur.MUST);
    }
    return query;
  }

  @Test
  void termsDecideAboutWords() {
    Query both = all(term("a"), new BoostQuery(new ConstantScoreQuery(term("b")), 2)).build();
    assertThat(of(both, "a", "b")).isEqualTo(Answer.YES);
    assertThat(of(both, "a")).isEqualTo(Answer.NO);
    Query any =
        new BooleanQuery.Builder()
            .add(term("a"), Occur.SHOULD)
            .add(term("b"), Occur.SHOULD)
            .build();
    assertThat(of(any, "b")).isEqualTo(Answer.YES);
    assertThat(of(any, "c")).isEqualTo(Answer.NO);
    Query better = all(term("a")).add(term("b"), Occur.SHOULD).build();
    assertThat(of(better, "a")).isEqualTo(Answer.YES);
    Query needsOne =
        all(term("a")).add(term("b"), Occur.SHOULD).setMinimumNumberShouldMatch(1).build();
    assertThat(of(needsOne, "a")).isEqualTo(Answer.NO);
    assertThat(of(MatchAllDocsQuery.INSTANCE)).isEqualTo(Answer.YES);
    assertThat(of(new MatchNoDocsQuery("nothing"))).isEqualTo(Answer.NO);
    assertThat(
            of(KeywordField.newSetQuery("f", List.of(new BytesRef("a"), new BytesRef("b"))), "b"))
        .isEqualTo(Answer.YES);
  }

  @Test
  void exclusionsAreDecidedToo() {
    Query without = all(term("a")).add(term("b"), Occur.MUST_NOT).build();
    assertThat(of(without, "a")).isEqualTo(Answer.YES);
    assertThat(of(without, "a", "b")).isEqualTo(Answer.NO);
    assertThat(of(all(term("a")).add(PHRASE, Occur.MUST_NOT).build(), "a", "b"))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(of(all(term("a")).add(PHRASE, Occur.MUST_NOT).build(), "a")).isEqualTo(Answer.YES);
    assertThat(of(new BooleanQuery.Builder().add(term("b"), Occur.MUST_NOT).build(), "a"))
        .isEqualTo(Answer.NO);
  }

  @Test
  void otherQueriesAreRefutedAtMost() {
    assertThat(of(PHRASE, "a", "b")).isEqualTo(Answer.UNKNOWN);
    assertThat(of(PHRASE, "a")).isEqualTo(Answer.NO);
    assertThat(of(DATES, "a")).isEqualTo(Answer.UNKNOWN);
    assertThat(of(all(DATES, term("a")).build(), "b")).isEqualTo(Answer.NO);
    assertThat(of(new PrefixQuery(new Term("f", "a")), "abc")).isEqualTo(Answer.UNKNOWN);
    Query two =
        new BooleanQuery.Builder()
            .add(term("a"), Occur.SHOULD)
            .add(term("b"), Occur.SHOULD)
            .add(term("c"), Occur.SHOULD)
            .setMinimumNumberShouldMatch(2)
            .build();
    assertThat(of(two, "a", "b")).isEqualTo(Answer.UNKNOWN);
    assertThat(
            of(
                new BooleanQuery.Builder()
                    .add(PHRASE, Occur.SHOULD)
                    .add(term("c"), Occur.SHOULD)
                    .build(),
                "c"))
        .isEqualTo(Answer.YES);
  }
}
