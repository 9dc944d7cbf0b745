package org.visnyk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.Article;
import org.visnyk.Highlight;
import org.visnyk.HighlightedArticle;
import org.visnyk.Hit;
import org.visnyk.SearchRequest;

/** What a hit shows of its article, and which parts of it are highlighted. */
interface HighlightRules extends IndexFixture {

  @Test
  default void aHitCarriesWhatAListOfHitsShows() {
    put(
        Article.builder("a")
            .title("Мер говорить про вибори")
            .lead("Коротко про головне.")
            .text("Вибори відбудуться в неділю.")
            .url("https://obrii.example/1")
            .source("Обрій")
            .section("Політика")
            .authors("Юрій Степ", "Олена Гай", "Анна Яр")
            .tags("місто", "вибори", "Одеса")
            .published(SampleArticles.MARCH));

    Hit hit = onlyHit("вибори");

    assertThat(hit.title()).isEqualTo("Мер говорить про вибори");
    assertThat(hit.lead()).isEqualTo("Коротко про головне.");
    assertThat(hit.url()).isEqualTo("https://obrii.example/1");
    assertThat(hit.source()).isEqualTo("Обрій");
    assertThat(hit.section()).isEqualTo("Політика");
    assertThat(hit.authors()).containsExactly("Юрій Степ", "Олена Гай", "Анна Яр");
    assertThat(hit.tags()).containsExactly("місто", "вибори", "Одеса");
    assertThat(hit.language()).isEqualTo("uk");
    assertThat(hit.published()).contains(SampleArticles.MARCH);
    assertThat(hit.score()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "міст | Міст | міст | мостом,Мости",
        "\"новий міст\" | Міст | Новий міст | мостом,Мости",
        "title:річка | річку | '' | ''",
        "машина source:Немає | '' | '' | машини",
        "трамвай | '' | '' | ''",
        "'' | '' | '' | ''"
      })
  default void eachPartOfAWholeArticleIsHighlighted(
      String query, String title, String lead, String text) {
    put(
        Article.builder("a")
            .title("Міст через річку відкрили")
            .lead("Новий міст чекали десять років.")
            .text("Перші машини проїхали мостом уранці.\n\nМости в області оновлять."),
        Article.builder("bare").title("Мости горять"));

    HighlightedArticle found = highlight("a", query);

    assertThat(String.join(",", found.title().matches())).isEqualTo(title);
    assertThat(String.join(",", found.lead().matches())).isEqualTo(lead);
    assertThat(String.join(",", found.text().matches())).isEqualTo(text);
    assertThat(found.title().text()).isEqualTo(found.article().title());
    assertThat(found.lead().text()).isEqualTo(found.article().lead());
    assertThat(found.text().text()).isEqualTo(found.article().text());
    assertThat(found.article()).isEqualTo(index().get("a").orElseThrow());
  }

  @Test
  default void aWholeArticleToHighlightMayHaveATitleOnlyOrBeMissing() {
    put(Article.builder("bare").title("Мости горять"));

    HighlightedArticle found = highlight("bare", "міст");

    assertThat(found.title().matches()).containsExactly("Мости");
    assertThat(found.lead().isEmpty()).isTrue();
    assertThat(found.text().isEmpty()).isTrue();
    assertThat(index().highlight("none", SearchRequest.query("міст").build())).isEmpty();
  }

  private HighlightedArticle highlight(String id, String query) {
    return index().highlight(id, SearchRequest.query(query).noTimeout().build()).orElseThrow();
  }

  @Test
  default void missingValuesOfAHitAreEmpty() {
    put(Article.builder("a").text("Про вибори."));

    Hit hit = onlyHit("вибори");

    assertThat(List.of(hit.title(), hit.lead(), hit.url(), hit.source(), hit.section()))
        .containsOnly("");
    assertThat(hit.authors()).isEmpty();
    assertThat(hit.tags()).isEmpty();
    assertThat(hit.duplicates()).isEmpty();
    assertThat(hit.published()).isEmpty();
    assertThat(hit.highlightedTitle()).isEqualTo(Highlight.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          вибори OR порт      ¦ виборами порт
          +порт -спорт        ¦ порт
          =одесі              ¦ Одесі
          портов*             ¦ портовикам
          вибо*               ¦ виборами
          порт date:2024-05   ¦ порт
          title:порт          ¦ порт
          date:2024-05        ¦
          """)
  default void snippetsHighlightTheWordsOfTheQuery(String query, @Nullable String highlighted) {
    put(SampleArticles.threeStories());
    Highlight snippet =
        search(query).hits().stream()
            .filter(hit -> hit.id().equals("порт"))
            .findFirst()
            .orElseThrow()
            .snippet();

    List<String> words = highlighted == null ? List.of() : Arrays.asList(highlighted.split(" "));
    for (String word : words) {
      assertThat(snippet.matches()).contains(word);
      assertThat(snippet.toHtml()).contains("<mark>" + word + "</mark>");
    }
    assertThat(snippet.isEmpty()).isFalse();
    assertThat(snippet.ranges().isEmpty()).isEqualTo(words.isEmpty());
  }

  @Test
  default void aPhraseAndAnotherNameAreHighlightedAsOneMatch() {
    put(SampleArticles.threeStories());
    put(
        Article.builder("штати")
            .title("Сполучені Штати чекають")
            .text("Штати нічого не сказали. Посол Сполучених Штатів Америки мовчить."));

    assertThat(onlyHit("\"міністром оборони\"").snippet().matches()).contains("Міністр оборони");
    assertThat(onlyHit("США посол").snippet().toHtml())
        .startsWith("<mark>Посол</mark> <mark>Сполучених Штатів Америки</mark> ");
  }

  @Test
  default void aPrefixIsHighlightedInTheTitleToo() {
    put(SampleArticles.threeStories());

    assertThat(onlyHit("порт* date:2024-05").highlightedTitle().toHtml())
        .startsWith("<mark>Порт</mark> ");
  }

  @Test
  default void snippetsHighlightEveryFormAndAreSafeAsHtml() {
    put(
        Article.builder("a")
            .text(
                "Перше речення про погоду. На <b>виборах</b> & після виборів було тихо. Кінець."));

    Highlight snippet = onlyHit("вибори").snippet();

    assertThat(snippet.matches()).containsExactly("виборах", "виборів");
    assertThat(snippet.text()).contains("На <b>виборах</b> & після виборів");
    assertThat(snippet.toHtml())
        .contains("<mark>виборах</mark>")
        .contains("<mark>виборів</mark>")
        .contains("&lt;b&gt;")
        .contains("&amp;")
        .doesNotContain("<b>");
  }

  @Test
  default void titlesAreHighlightedWhole() {
    String end = "дуже довга назва, ".repeat(40) + "і знову про вибори.";
    put(Article.builder("a").title("На <i>виборах</i> & після. Виборча " + end).text("Про інше."));

    Hit hit = onlyHit("вибори");

    assertThat(hit.highlightedTitle().toHtml())
        .startsWith("На &lt;i&gt;<mark>виборах</mark>&lt;/i&gt; &amp; після. Виборча дуже")
        .endsWith("і знову про <mark>вибори</mark>.");
    assertThat(hit.highlightedTitle().text()).isEqualTo(hit.title());
    assertThat(hit.title()).endsWith(end);
  }

  @Test
  default void aTitleWithoutAMatchHasNoHighlights() {
    put(
        Article.builder("a").title("Підсумки дня: \"тиша\"").text("Про вибори."),
        Article.builder("b").text("І ще раз про погоду."));

    assertThat(onlyHit("вибори").highlightedTitle().toHtml())
        .isEqualTo("Підсумки дня: &quot;тиша&quot;");
    assertThat(onlyHit("погода").highlightedTitle().toHtml()).isEmpty();
  }

  @Test
  default void aRequestWithoutSnippetsGetsNoHighlights() {
    put(Article.builder("a").title("Вибори").text("Про вибори"));

    Hit hit = search(SearchRequest.query("вибори").withoutSnippets()).hits().getFirst();
    assertThat(hit.snippet().toHtml()).isEmpty();
    assertThat(hit.highlightedTitle().toHtml()).isEmpty();
    assertThat(hit.title()).isEqualTo("Вибори");
  }
}
