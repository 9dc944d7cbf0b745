package org.visnyk.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class RequiredTermsTest {
  /** The longer a word, the rarer it is. */
  private static long frequency(Term term) {
    return 1_000 / term.text().length();
  }

  private static Query term(String text) {
    return new TermQuery(new Term("f", text));
  }

  private static BooleanQuery.Builder any(String... texts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String text : texts) {
      query.add(term(text), Occur.SHOULD);
    }
    return query;
  }

  private static Set<String> of(Query query) {
    return sets(query).stream().findFirst().orElse(Set.of("*"));
  }

  private static List<Set<String>> sets(Query query) {
    return RequiredTerms.of(query, RequiredTermsTest::frequency).stream()
        .map(terms -> terms.stream().map(Term::text).collect(Collectors.toSet()))
        .toList();
  }

  @Test
  void areTheRarestOfWhatIsRequired() {
    assertThat(of(term("a"))).containsExactly("a");
    assertThat(of(any("a", "bb").build())).containsExactlyInAnyOrder("a", "bb");
    assertThat(
            of(
                new BooleanQuery.Builder()
                    .add(term("a"), Occur.MUST)
                    .add(new BoostQuery(term("ccc"), 2), Occur.FILTER)
                    .add(term("bb"), Occur.MUST)
                    .build()))
        .containsExactly("ccc");
    assertThat(of(new PhraseQuery("f", "a", "dddd", "bb"))).containsExactly("dddd");
    assertThat(
            sets(
                new BooleanQuery.Builder()
                    .add(any("a", "b").build(), Occur.MUST)
                    .add(new PhraseQuery("f", "ccc", "dd"), Occur.FILTER)
                    .build()))
        .containsExactly(Set.of("ccc"), Set.of("dd"), Set.of("a", "b"));
  }

  @Test
  void whatIsOptionalNextToWhatIsRequiredDoesNotCount() {
    assertThat(of(any("ccccc", "ddddd").add(term("a"), Occur.MUST).build())).containsExactly("a");
    assertThat(of(any("ccccc", "ddddd").add(term("a"), Occur.MUST_NOT).build()))
        .containsExactlyInAnyOrder("ccccc", "ddddd");
    assertThat(
            of(
                any("ccccc", "ddddd")
                    .add(term("a"), Occur.MUST)
                    .setMinimumNumberShouldMatch(1)
                    .build()))
        .containsExactlyInAnyOrder("ccccc", "ddddd");
  }

  @Test
  void anAlternativeWithoutTermsMakesThemUseless() {
    assertThat(of(any("a").add(new PrefixQuery(new Term("f", "b")), Occur.SHOULD).build()))
        .containsExactly("*");
    assertThat(of(MatchAllDocsQuery.INSTANCE)).containsExactly("*");
    assertThat(
            of(
                new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                    .add(LongField.newRangeQuery("date", 1, 2), Occur.FILTER)
                    .add(any("a", "b").build(), Occur.FILTER)
                    .build()))
        .containsExactlyInAnyOrder("a", "b");
  }
}
