package org.visnyk.query.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.analysis.chain.NewsAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.query.syntax.QueryParser;

class ContentWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          міст через річку                ¦ міст річку
          Що відомо про міст і порт?      ¦ відомо міст порт?
          ПОРТ НА РІЧЦІ                   ¦ ПОРТ РІЧЦІ
          через                           ¦ через
          і в на                          ¦ і в на
          —  в                            ¦ в
          "через річку" та                ¦ "через річку"
          +через річку                    ¦ +через річку
          через -річку                    ¦ через -річку
          міст -(на OR річка)             ¦ міст -(на OR річка)
          міст -(річка +порт на)          ¦ міст -(річка +порт)
          на source:Обрій                 ¦ на source:Обрій
          міст на source:Обрій            ¦ міст source:Обрій
          title:(на +річці порт) в        ¦ title:(+річці порт)
          в =річці                        ¦ =річці
          на порт*                        ¦ порт*
          (в OR на) міст за               ¦ (в OR на) міст
          """)
  void functionWordsAreLeftOutNextToContentWords(String query, String expected) {
    QueryTerms terms = new QueryTerms(new NewsAnalyzer(Source.QUERY));
    var parsed = QueryParser.parse(query, Syntax.QUERY_LANGUAGE);

    assertThat(ContentWords.of(parsed.root(), terms))
        .isEqualTo(QueryParser.parse(expected, Syntax.QUERY_LANGUAGE).root());
  }
}
