package org.visnyk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import org.visnyk.InvalidRequestException;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryParser;
import org.visnyk.query.syntax.QueryWords;

class QueryFuzzTest {
  @DictionaryEntries({
    "OR",
    "АБО",
    "ТА",
    "title:",
    "source:",
    "date:2024-06",
    "після:",
    "«",
    "слово"
  })
  @FuzzTest(maxDuration = "10m")
  void everyQueryIsParsedAsItIsPrinted(FuzzedDataProvider data) {
    Syntax syntax = data.pickValue(Syntax.values());
    String query = data.consumeRemainingAsString();
    Clauses root;
    try {
      root = QueryParser.parse(query, syntax).root();
    } catch (InvalidRequestException e) {
      assertThat(syntax).isEqualTo(Syntax.STRICT_QUERY_LANGUAGE);
      return;
    }
    assertThat(QueryParser.parse(root.print(), syntax).root()).isEqualTo(root);
    if (syntax == Syntax.QUERY_LANGUAGE) {
      Clauses required = QueryWords.require(root, Set.of());
      assertThat(QueryParser.parse(required.print(), syntax).root()).isEqualTo(required);
    }
  }
}
