package org.visnyk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLdTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"@type":"NewsArticle","headline":"Назва",}                         | Назва
          {"@type":"NewsArticle","headline":"Фільм "Тіні" вийшов","url":"a"}  | Фільм "Тіні" вийшов
          {"@type":"NewsArticle","headline":"Про "Тіні""}                     | Про "Тіні"
          //<![CDATA[ {"@type":"NewsArticle","headline":"Назва"} //]]>        | Назва
          <!-- {"@type":"NewsArticle","headline":"Назва"} -->                 | Назва
          {"@type":"NewsArticle","headline":"А\\'Б"}                          | А'Б
          [{"@type":"Person"},{"@type":["Thing","Article"],"headline":"Назва"}] | Назва
          {"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Б"}} | Б
          {"@type":"NewsArticle","headline":                                  | ``
          {"@type":"Person","headline":"Не стаття"}                           | ``
          """)
  void readsTheHeadlineInSpiteOfFaults(String json, String headline) {
    assertThat(in(json).text("headline")).isEqualTo(headline);
  }

  @Test
  void looksUpNodesByTheirId() {
    JsonLd jsonLd =
        in(
            """
            {"@graph":[
            {"@type":"Article","author":[{"@id":"#a"},{"name":"Ігор Лан"}],"publisher":{"@id":"#o"},"editor":{"@id":"#none"},"mainEntityOfPage":{"@id":"https://a.example/1"},"creator":{"@id":"#loop"}},
            {"@type":"Person","@id":"#a","name":"Олена Крамар"},
            {"@type":"Person","@id":"#loop","knows":1,"name":{"@id":"#loop"}},
            {"@type":"Organization","@id":"#o","name":"Степ","logo":{"@id":"#l"}}]}
            """);
    assertThat(jsonLd.texts("author")).containsExactly("Олена Крамар", "Ігор Лан");
    assertThat(jsonLd.text("publisher")).isEqualTo("Степ");
    assertThat(jsonLd.text("editor")).isEmpty();
    assertThat(jsonLd.text("creator")).isEmpty();
    assertThat(jsonLd.address("mainEntityOfPage")).isEqualTo("https://a.example/1");
  }

  private static JsonLd in(String json) {
    return JsonLd.in(Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script>"));
  }
}
