package org.visnyk.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.SearchRequest.Syntax;

class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\u0001',
      delimiter = '|',
      value = {
        "вибори в Одесі|вибори в Одесі",
        "  вибори\t в\nОдесі |вибори в Одесі",
        "\"міністр оборони\" США|\"міністр оборони\" США",
        "“міністр оборони”|\"міністр оборони\"",
        "вибори -Одеса|вибори -Одеса",
        "вибори -\"місто Одеса\"|вибори -\"місто Одеса\"",
        "віце-прем'єр - міністр|віце-прем'єр - міністр",
        "вибори \"не закрито|вибори не закрито",
        "вибори \"\" кінець|вибори кінець",
        "вибори -|вибори -",
        "--вибори|--вибори",
      })
  void understands(String query, String understood) {
    assertThat(QueryParser.parse(query, Syntax.QUERY_LANGUAGE).understood()).isEqualTo(understood);
  }

  @Test
  void plainWordsKnowNoOperators() {
    assertThat(QueryParser.parse("«ДНР» \"Україна 24\" -кінець", Syntax.PLAIN_WORDS).root().parts())
        .containsExactly(
            new QueryNode.Word("«ДНР»"),
            new QueryNode.Word("Україна"),
            new QueryNode.Word("24"),
            new QueryNode.Word("-кінець"));
  }

  @Property
  void anyTextIsUnderstood(@ForAll String query) {
    ParsedQuery parsed = QueryParser.parse(query, Syntax.QUERY_LANGUAGE);

    assertThat(parsed.root().parts()).hasSizeLessThanOrEqualTo(QueryParser.MOST_PARTS);
  }

  @Property
  void whatIsPrintedIsParsedToTheSameTree(
      @ForAll
          @StringLength(max = 60)
          @CharRange(from = 'а', to = 'е')
          @CharRange(from = ' ', to = '"')
          @CharRange(from = '-', to = '-')
          String query) {
    QueryNode.Together tree = QueryParser.parse(query, Syntax.QUERY_LANGUAGE).root();

    assertThat(QueryParser.parse(tree.print(), Syntax.QUERY_LANGUAGE).root()).isEqualTo(tree);
  }
}
