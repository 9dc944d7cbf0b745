package org.visnyk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.visnyk.SearchRequest.Syntax;

class QueryParserTest {

  @ParameterizedTest
  @MethodSource("queries")
  void understands(String query, String understood) {
    assertThat(QueryParser.parse(query, Syntax.QUERY_LANGUAGE).understood()).isEqualTo(understood);
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        arguments("вибори в Одесі", "вибори в Одесі"),
        arguments("  вибори\t в\nОдесі ", "вибори в Одесі"),
        arguments("\"міністр оборони\" США", "\"міністр оборони\" США"),
        arguments("“міністр оборони”", "\"міністр оборони\""),
        arguments("вибори -Одеса", "вибори -Одеса"),
        arguments("вибори -\"місто Одеса\"", "вибори -\"місто Одеса\""),
        arguments("віце-прем'єр - міністр", "віце-прем'єр - міністр"),
        arguments("вибори \"не закрито", "вибори не закрито"),
        arguments("вибори \"\" кінець", "вибори кінець"),
        arguments("вибори -", "вибори -"),
        arguments("--вибори", "--вибори"),
        arguments("", ""));
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
