package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.word.AnalyzedWord;

/**
 * The terms of what is written in several ways. Words are separated by a vertical bar, and a plus
 * sign stands before a term with a position of its own.
 */
class WritingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          Су-24М2 літав          ¦ су24м2 су24 су +24м2 24 | літати
          Су24М2                 ¦ су24м2 су24
          T-64БВ                 ¦ т64бв т64 t +64бв 64
          ЗУ-23-2                ¦ зу232 зу23 зу +23 +2
          Гріфонам-12К           ¦ гріфон12к гріфони12к гріфон12 гріфон гріфони +12к 12
          iPhone 15Pro           ¦ iphone | 15pro
          Boeing 737-800         ¦ boeing | 737-800 737 +800
          топ-10                 ¦ топ10 топ +10
          2024-го                ¦ 2024
          """)
  void aModelIsFoundWithoutTheLettersBehindItsNumber(String text, String terms) throws IOException {
    assertThat(terms(Source.TEXT, text)).isEqualTo(terms);
  }

  @Test
  void aQueryMeansTheModelThatItNames() throws IOException {
    assertThat(terms(Source.QUERY, "Су-24М2 Су-24"))
        .startsWith("су24м2 су ")
        .contains(" +24м2 | су24 су ")
        .endsWith(" +24");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          #SaveBuryn             ¦ saveburyn save +buryn
          @petro_lozyak          ¦ petro_lozyak petro +lozyak
          petro_lozyak           ¦ petro_lozyak
          #Чигирині              ¦ чигирині чигирин
          #тихі_води             ¦ тихі_води тихий +вода
          #T64                   ¦ т64
          Hi-Fi                  ¦ hi-fi hifi hi +fi
          H₂O                    ¦ н2о н2
          РЕЗи РЕЗ               ¦ рез | рез
          ЦНАПами                ¦ цнап
          ДОм                    ¦ дом
          """)
  void aWritingSharesATermWithTheOther(String text, String terms) throws IOException {
    assertThat(terms(Source.TEXT, text)).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource({
    "0-800-300-455, 0800300455",
    "0800300455, 0800300455",
    "(044) 300-45-51, 0443004551",
    "+38 (044) 300 45 51, 0443004551",
    "+380443004551, 0443004551",
    "+380 443 004 551, 0443004551",
    "380 44 300 45 51, 0443004551",
    "380 443 004 551, 380443004551",
    "380 000 000 000 000 000, 380000000000000000",
    "044.300.45, 044.300.45",
    "10-15 000, 10-15000",
    "05-06-2024 12, 05-06-2024",
    "038, 038"
  })
  void aTelephoneNumberHasOneTerm(String text, String first) throws IOException {
    assertThat(terms(Source.TEXT, "є " + text).split(" ")[2]).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          Грав О. Лебідь         ¦ грати | о. о | лебідь
          Грав О.В.Лебідь        ¦ грати | о. о | в. в | лебідь
          Грав J. Brown          ¦ грати | j. j | brown
          О шостій               ¦ о | шостий
          Це О.                  ¦ це цей | о. о
          м. Київ                ¦ м | київ
          """)
  void aCapitalWithAFullStopIsAnInitial(String text, String terms) throws IOException {
    assertThat(terms(Source.TEXT, text)).startsWith(terms);
  }

  @Test
  void anInitialInAQueryIsNoPreposition() throws IOException {
    assertThat(terms(Source.QUERY, "О.")).isEqualTo("о.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          памятний знак          ¦ пам'ятний | знак
          підїхав                ¦ під'їхати
          розяснили              ¦ роз'яснити
          ОБЄДНАННЯ              ¦ об'єднання
          премєр-міністром       ¦ прем'єр-міністр прем'єр +міністр
          об"єднання             ¦ об'єднання
          ПІД”ЇХАВ               ¦ під'їхати
          слово"Яблуня"          ¦ слово | яблуня
          сімя                   ¦ сім'я
          буряк                  ¦ буряк
          свято                  ¦ свято
          """)
  void aLostApostropheIsPutInWhereOnlyThenItIsAWord(String text, String terms) throws IOException {
    assertThat(terms(Source.TEXT, text)).isEqualTo(terms);
    assertThat(terms(Source.QUERY, text)).startsWith(terms.split("[ |]")[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "зачекавши, зачекати",
    "озирнувшись, озирнутися",
    "ПРИНІСШИ, принести",
    "пишучи, писати",
    "сміючись, сміятися",
    "бачачи, бачити",
    "гаразди, гаразд"
  })
  void aConverbIsAFormOfItsVerb(String word, String lemma) throws IOException {
    assertThat(terms(Source.TEXT, word).split(" ")[0]).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "по-перше, по-перше по +перший",
    "все-таки, все-таки все +таки",
    "будь-який, будь-який"
  })
  void adverbsAndParticlesWithAHyphenHaveParts(String word, String terms) throws IOException {
    assertThat(terms(Source.TEXT, word)).startsWith(terms);
  }

  @Test
  void offsetsAreThoseOfTheText() throws IOException {
    String text =
        "Тут підїхав О. Лебідь на Су-24М2, тел. (044) 300-45-51, де об\"єднання #SaveBuryn.";
    List<String> words = new ArrayList<>();
    TextAnalyzer analyzer = new TextAnalyzer(Source.TEXT);
    analyzer.reset(new StringReader(text));
    for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      words.add(text.substring(word.startOffset(), word.endOffset()));
    }

    assertThat(words)
        .containsExactly(
            "Тут",
            "підїхав",
            "О",
            "Лебідь",
            "на",
            "Су-24М2",
            "тел",
            "044) 300-45-51",
            "де",
            "об\"єднання",
            "#SaveBuryn");
    assertThat(analyzer.position()).isEqualTo(text.length());
  }

  private static String terms(Source source, String text) throws IOException {
    StringBuilder terms = new StringBuilder();
    TextAnalyzer analyzer = new TextAnalyzer(source);
    analyzer.reset(new StringReader(text));
    for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      for (int term = 0; term < word.termCount(); term++) {
        terms
            .append(term == 0 ? (terms.isEmpty() ? "" : " | ") : word.advances(term) ? " +" : " ")
            .append(word.term(term));
      }
    }
    return terms.toString();
  }
}
