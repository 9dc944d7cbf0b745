package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.word.AnalyzedWord;

/** Words that are written in several ways have a term in common at the same position. */
class SpellingsInTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Prefixes.
        "бачили екс-міністра вранці; бачили ексміністра вранці",
        "бачили екс міністра вранці; бачили ексміністра вранці",
        "новий веб-портал міста; новий вебпортал міста",
        "міні-гольф у парку; мінігольф у парку",
        "понад пів століття тому; понад півстоліття тому",
        "з'їли пів яблука разом; з'їли пів'яблука разом",
        "екс-віце-спікер мовчить; ексвіцеспікер мовчить",
        // Abbreviations.
        "Львівська обл. чекає; Львівська область чекає",
        "просп. Свободи перекрили; проспект Свободи перекрили",
        "зібрали 7 млрд грн разом; зібрали 7 мільярдів гривень разом",
        "10 тис. книжок у школі; 10 тисяч книжок у школі",
        "ще 40 хв. їзди; ще 40 хвилин їзди",
        "до 2030 р. включно; до 2030 року включно",
        "площа 3 кв. м кімнати; площа 3 квадратні метри кімнати",
        "Ковельський р-н чекає; Ковельський район чекає",
        // Signs.
        "це 12% бюджету; це 12 відсотків бюджету",
        "ще $40 млн на мости; ще 40 мільйонів доларів на мости",
        "за 15€ на день; за 15 євро на день",
        // Numerals.
        "у XIX столітті; у ХІХ столітті",
        "за І квартал року; за I квартал року"
      })
  void eachSpellingFindsTheOthersInPhrases(String one, String other) throws IOException {
    assertThat(isPhrase(one, other)).as("«%s» in «%s»", one, other).isTrue();
    assertThat(isPhrase(other, one)).as("«%s» in «%s»", other, one).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "гарний тис росте; гарна тисяча росте",
        "дім 5 га; дім 5 г",
        "експорт зерна; порт зерна",
        "топ і низ; топіниз"
      })
  void otherWordsStayApart(String one, String other) throws IOException {
    assertThat(isPhrase(one, other)).isFalse();
    assertThat(isPhrase(other, one)).isFalse();
  }

  @Test
  void aPrefixedWordIsFoundWithoutItsPrefixInATextOnly() throws IOException {
    assertThat(positions("екс-мера", Source.TEXT).getFirst()).contains("екс-мер", "ексмер", "мер");
    assertThat(positions("екс-мера", Source.QUERY).getFirst())
        .contains("екс-мер", "ексмер")
        .doesNotContain("мер");
  }

  @Test
  void theNextTextDoesNotContinueAPrefix() throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(Source.QUERY);
    analyzer.reset(new StringReader("пів року"));
    analyzer.next();
    analyzer.reset(new StringReader("року"));

    assertThat(analyzer.next()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Source.class)
  void aTownHasATermOfItsOwn(Source source) throws IOException {
    assertThat(positions("з Ізюму", source).getLast()).contains("Ізюм", "ізюм");
    assertThat(positions("кекс з ізюмом", source).getLast())
        .contains("ізюм")
        .doesNotContain("Ізюм");
    assertThat(positions("у Сумах", source).getLast()).contains("Суми", "суми", "сума");
  }

  @Test
  void aSmallLetterIsNoTownInATextButMayBeOneInAQuery() throws IOException {
    assertThat(positions("ці суми", Source.TEXT).getLast()).containsExactly("сума");
    assertThat(positions("ці суми", Source.QUERY).getLast()).contains("сума", "суми");
  }

  @Test
  void aTextKeepsTheSpellingOfItsLemmas() throws IOException {
    assertThat(positions("упав", Source.TEXT)).containsExactly(List.of("упасти"));
    assertThat(positions("упав", Source.QUERY)).containsExactly(List.of("упасти", "впасти"));
  }

  @Property(tries = 500)
  void offsetsNeverGoBack(@ForAll("texts") String text, @ForAll Source source) throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(source);
    analyzer.reset(new StringReader(text));
    int last = 0;
    for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int term = 0; term < word.termCount(); term++) {
        assertThat(word.termStartOffset(term)).as(text).isBetween(last, text.length());
        assertThat(word.termEndOffset(term)).isBetween(last + 1, text.length());
        last = word.termStartOffset(term);
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "пів",
            "екс-",
            "екс",
            "міні-",
            "року",
            "Європи",
            "$",
            "€",
            "5",
            "12%",
            "3.4.5%",
            "10:30",
            "млн",
            "тис.",
            "кв.",
            "м",
            "р-н",
            "І",
            "ХХ-го",
            "Суми",
            "Рава-Руська",
            "Часів",
            "Яр",
            ".",
            "-",
            " ",
            " ",
            " ",
            "Дніпро-",
            "у",
            "F-16",
            "#")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  /** Whether the terms of a query match consecutive positions of a text. */
  private static boolean isPhrase(String query, String text) throws IOException {
    List<List<String>> wanted = positions(query, Source.QUERY);
    List<List<String>> there = positions(text, Source.TEXT);
    for (int start = 0; start + wanted.size() <= there.size(); start++) {
      boolean matches = true;
      for (int i = 0; i < wanted.size(); i++) {
        matches &= wanted.get(i).stream().anyMatch(there.get(start + i)::contains);
      }
      if (matches) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> positions(String text, Source source) throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(source);
    analyzer.reset(new StringReader(text));
    List<List<String>> positions = new ArrayList<>();
    for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int term = 0; term < word.termCount(); term++) {
        if (word.advances(term)) {
          positions.add(new ArrayList<>());
        }
        positions.getLast().add(word.term(term));
      }
    }
    return positions;
  }
}
