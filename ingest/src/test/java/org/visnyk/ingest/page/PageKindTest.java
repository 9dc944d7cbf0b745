package org.visnyk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.ReaderOptions;

class PageKindTest {
  private static final String SENTENCE =
      "Скористайтеся пошуком або поверніться на головну сторінку нашого сайту.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404                                              | not found
          Помилка 404                                      | not found
          Сторінку не знайдено                             | not found
          На жаль, такої сторінки не існує                 | not found
          Страница не найдена                              | not found
          Page not found                                   | not found
          Just a moment...                                 | robots
          Attention Required! Cloudflare                   | robots
          Checking your browser before accessing a.example | robots
          Access denied                                    | robots
          Зачекайте, перевіряємо ваш браузер               | robots
          Поліція знайшла зниклого хлопця                  |
          Музей не знайдено на карті                       |
          404 бригада отримала прапор                      | not found
          Доступ до озера відкрили                         |
          Один момент вирішив матч                         | robots
          """)
  void messagesOfServersAreNoArticles(String title, String kind) throws IOException {
    IngestRecord record =
        read(
            "<html><title>%s</title><h1>%s</h1><p>%s</p></html>".formatted(title, title, SENTENCE));
    if (kind == null) {
      assertThat(record).isInstanceOf(ReadArticle.class);
    } else {
      assertThat(((Rejection) record).reason()).contains(kind);
      assertThat(((Rejection) record).field()).isEqualTo("text");
    }
  }

  @Test
  void aLongTextOfSuchATitleIsAnArticle() throws IOException {
    assertThat(
            read(
                "<html><h1>Сторінку не знайдено: як працюють сайти громад</h1>"
                    + "<p>Ми відкрили сайти всіх громад області й порахували помилки на них.</p>"
                        .repeat(30)))
        .isInstanceOf(ReadArticle.class);
  }

  @Test
  void aFrontPageIsNoArticle() throws IOException {
    String teasers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    "<div class=item><h3><a href=/n/%d>У селі номер %d відкрили нову школу</a></h3><span>10:0%d</span><p>Діти чекали на неї чотири роки, розповіла директорка.</p></div>"
                        .formatted(i, i, i))
            .collect(Collectors.joining());
    IngestRecord record = read("<html><main>" + teasers + "</main></html>");
    assertThat(((Rejection) record).reason()).startsWith("this is a front page");
  }

  @Test
  void anArticleWithLinksBetweenItsParagraphsIsOne() throws IOException {
    String paragraph = "<p>Міст у Тиврові перефарбували за чотири дні, розповів староста.</p>";
    String link = "<p><a href=/1>Музей у Тульчині шукає старі світлини міста</a></p>";
    String page =
        "<html><h1>Міст у Тиврові</h1>" + (paragraph.repeat(3) + link).repeat(6) + "</html>";
    assertThat(read(page)).isInstanceOf(ReadArticle.class);
  }

  private static IngestRecord read(String page) throws IOException {
    return Records.all(
            Inputs.open(
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
                "page.html",
                ReaderOptions.defaults()))
        .getFirst();
  }
}
