package org.visnyk.query.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.SearchRequest.Syntax;
import org.visnyk.query.syntax.QueryNode.Clauses;
import org.visnyk.query.syntax.QueryParser;

class DateAdviceTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 27);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "вибори учора      ¦ вибори date:2024-06-26",
        "вибори '' учора   ¦ вибори date:2024-06-26",
        "10 учора 000      ¦ 10 000 date:2024-06-26",
        "вибори, учора,    ¦ вибори, date:2024-06-26",
        "учора…            ¦ date:2024-06-26",
      })
  void whatIsLeftOfAWordIsKeptIfItIsAWord(String typed, String dated) {
    assertThat(advice(typed)).map(advice -> advice.query().print()).contains(dated);
  }

  @Property
  void whatIsOfferedIsParsedAsItIsMeant(@ForAll("texts") String text) {
    Optional<DateAdvice> advice = advice(text);
    advice.ifPresent(
        offered -> {
          Clauses query = offered.query();
          assertThat(QueryParser.parse(query.print(), Syntax.QUERY_LANGUAGE).root())
              .as(query.print())
              .isEqualTo(query);
        });
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "учора", "вибори", "25 червня", "2024", "10", "000", "року", " ", " ", "-")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .flatMap(
            words ->
                Arbitraries.of("'", "+", "=", "(", ",", "*", ":", "|", "…", "")
                    .list()
                    .ofSize(words.size())
                    .map(ends -> joined(words, ends)));
  }

  private static String joined(List<String> words, List<String> ends) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(words.get(i)).append(ends.get(i));
    }
    return text.toString();
  }

  private static Optional<DateAdvice> advice(String query) {
    return DateAdvice.of(QueryParser.parse(query, Syntax.QUERY_LANGUAGE).root(), TODAY);
  }
}
