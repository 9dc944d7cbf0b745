package org.visnyk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.query.compile.QueryTerms;
import org.visnyk.query.request.CollectionTerms;
import org.visnyk.query.syntax.ParsedQuery;

class AssistedSearcherTest {
  private final NewsAnalyzer analyzer = new NewsAnalyzer(Source.QUERY);

  /** Whether articles have all words is not known then. */
  @Test
  void aSearchThatEndsTooEarlyDoesNotSayThatWordsWereMadeOptional() throws IOException {
    SearchesOf searches = new SearchesOf(found(false), found(true));

    SearchResult result = new AssistedSearcher(analyzer).search(searches);

    assertThat(searches.asked).hasSize(2);
    assertThat(result.isPartial()).isTrue();
    assertThat(result.advice()).isEmpty();
  }

  private static Searches.Found found(boolean isPartial) {
    return new Searches.Found("", 0, !isPartial, List.of(), Map.of(), Optional.empty(), isPartial);
  }

  /** Searches that find what they are told, in a collection that has every word. */
  private final class SearchesOf implements Searches {
    private final List<Found> answers;
    private final List<ParsedQuery> asked = new ArrayList<>();
    private final QueryTerms terms = new QueryTerms(analyzer);

    SearchesOf(Found... answers) {
      this.answers = List.of(answers);
    }

    @Override
    public SearchRequest request() {
      return SearchRequest.query("міст школа").allWords().build();
    }

    @Override
    public Instant now() {
      return Instant.parse("2024-07-01T09:00:00Z");
    }

    @Override
    public QueryTerms terms() {
      return terms;
    }

    @Override
    public CollectionTerms collection() {
      return new CollectionTerms() {
        @Override
        public int articles() {
          return 10;
        }

        @Override
        public int documentFrequency(String lemma) {
          return 1;
        }

        @Override
        public List<String> near(String lemma, int minArticles) {
          return List.of();
        }
      };
    }

    @Override
    public Found search(ParsedQuery parsed) {
      asked.add(parsed);
      return answers.get(asked.size() - 1);
    }

    @Override
    public boolean hasMatches(ParsedQuery parsed) {
      return false;
    }
  }
}
