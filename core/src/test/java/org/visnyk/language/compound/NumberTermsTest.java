package org.visnyk.language.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.word.AnalyzedWord;

/** The terms of numbers. */
class NumberTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10 000; 10000",
        "1\u00A0250\u202F000; 1250000",
        "1,250,000; 1250000",
        "1.250.000; 1250000",
        "3,5; 3.5",
        "3.5; 3.5",
        "10 000,50; 10000.50",
        "12.00; 12.00",
        "2024; 2024",
        "007; 007"
      })
  void aNumberHasOneSpelling(String number, String term) throws IOException {
    assertThat(terms(number)).containsExactly(term);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "20%; 20% 20 +відсоток",
        "20 %; 20% 20 +відсоток",
        "1\u00A0000,5\u00A0%; 1000.5% 1000.5 +відсоток",
        "10:30; 10:30 10 +30",
        "09:05; 9:05 9 +05",
        "2:1; 2:1 2 +1",
        "25.06.2024; 25.6.2024 25 +6 +2024",
        "05.06.2024; 5.6.2024 5 +6 +2024",
        "5.6.2024; 5.6.2024 5 +6 +2024",
        "00.00.2024; 00.00.2024 00 +00 +2024",
        "2024-06-25; 2024-06-25 2024 +06 +25",
        "10.00-18.30; 10.00-18.30 10.00 +18.30",
        "10 000-15 000; 10000-15000 10000 +15000",
        "155мм; 155мм 155 +мм",
        "155-мм; 155мм 155 +мм",
        "10км; 10км 10 +км",
        "1,5-річного; 1.5-річний 1.5 +річний",
        "2016-го; 2016",
        "90-х; 90",
        "5G; 5g",
        "3D; 3d"
      })
  void aNumberWithPartsHasTermsForTheWholeAndTheParts(String number, String terms)
      throws IOException {
    assertThat(String.join(" ", terms(number))).isEqualTo(terms);
  }

  @Test
  void otherSignsAreNotPartOfTheNumber() throws IOException {
    for (String number : List.of("№100", "+100", "−100", "100°")) {
      assertThat(terms(number)).as(number).containsExactly("100");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$100; 100 долар",
        "100$; 100 долар",
        "100 €; 100 євро",
        "₴ 100; 100 гривня",
        "$100 млн; 100 млн мільйон долар",
        "$100 мільйонів на школи; 100 мільйон долар на школа",
        "£5 тис. за вагон; 5 тисяча фунт за вагон"
      })
  void aCurrencyIsReadAfterItsSum(String text, String terms) throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT);
    analyzer.reset(new StringReader(text));
    List<String> read = new ArrayList<>();
    for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int term = 0; term < word.termCount(); term++) {
        read.add(word.term(term));
      }
    }
    assertThat(String.join(" ", read)).isEqualTo(terms);
  }

  @Test
  void thePartsHaveTheirOwnOffsets() throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT);
    analyzer.reset(new StringReader("о 25.06.2024"));
    analyzer.next();
    AnalyzedWord date = Objects.requireNonNull(analyzer.next());

    assertThat(date.termStartOffset(0)).isEqualTo(2);
    assertThat(date.termEndOffset(0)).isEqualTo(12);
    assertThat(date.termStartOffset(2)).isEqualTo(5);
    assertThat(date.termEndOffset(2)).isEqualTo(7);
    assertThat(date.termEndOffset(3)).isEqualTo(12);
  }

  @Property
  void groupingMakesNoDifference(@ForAll @LongRange(min = 1_000) long number) throws IOException {
    String digits = Long.toString(number);
    for (char space : new char[] {' ', '\u00A0', '\u202F', '\u2009'}) {
      String grouped = digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(space));
      assertThat(terms(grouped)).containsExactly(digits);
    }
  }

  private static List<String> terms(String text) throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT);
    analyzer.reset(new StringReader(text));
    List<String> terms = new ArrayList<>();
    for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int i = 0; i < word.termCount(); i++) {
        terms.add((word.advances(i) && !terms.isEmpty() ? "+" : "") + word.term(i));
      }
    }
    return terms;
  }
}
