package org.visnyk.ingest.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.visnyk.Article;
import org.visnyk.ingest.Inputs;
import org.visnyk.ingest.Records;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;

class TelegramPageTest {
  @Test
  void readsThePostsOfASavedChannel() throws IOException {
    String post =
        """
        <div class="tgme_widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="visti_example/%d">
        <a class="tgme_widget_message_owner_name" href="https://t.me/visti_example"><span>Вісті</span></a>
        <a class="tgme_widget_message_reply"><div class="tgme_widget_message_metatext js-message_reply_text">Давній допис.</div></a>
        %s<span class="tgme_widget_message_views">3.4K</span>
        <a class="tgme_widget_message_date" href="#"><time datetime="2024-06-26T07:15:0%d+00:00">10:15</time></a></div></div>
        """;
    String text = "<div class=\"tgme_widget_message_text js-message_text\">%s</div>";
    List<Article> posts =
        read(
            "<html><head><title>Вісті – Telegram</title></head><body>"
                + post.formatted(
                    7,
                    text.formatted("<b>Пором ходить</b><br/><br/>Пором до Очакова знову ходить."),
                    1)
                + post.formatted(8, "<a class=\"tgme_widget_message_photo_wrap\"></a>", 2)
                + post.formatted(9, text.formatted("Коротко."), 3)
                + "</body></html>");
    assertThat(posts).hasSize(2);
    Article first = posts.getFirst();
    assertThat(first.url()).isEqualTo("https://t.me/visti_example/7");
    assertThat(first.title()).isEqualTo("Пором ходить");
    assertThat(first.text()).isEqualTo("Пором ходить\n\nПором до Очакова знову ходить.");
    assertThat(first.source()).isEqualTo("Вісті");
    assertThat(first.published()).contains(Instant.parse("2024-06-26T07:15:01Z"));
    assertThat(posts.get(1).text()).isEqualTo("Коротко.");
  }

  @Test
  void readsTheMessagesOfAnExport() throws IOException {
    List<Article> messages =
        read(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>
            <div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Редакція</div></div></div>
            <div class="page_body chat_page"><div class="history">
            <div class="message service" id="message-1"><div class="body details">26 June 2024</div></div>
            <div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="26.06.2024 10:15:00 UTC+03:00">10:15</div>
            <div class="from_name">Леся Гаєва</div><div class="text">Пором знову ходить до Очакова.</div></div></div>
            <div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="26.06.2024 10:16:00">10:16</div>
            <div class="text">Квиток коштує сорок гривень.</div></div></div>
            <div class="message default clearfix" id="message4"><div class="body"><div class="from_name">Редакція</div><div class="media_wrap">Фото</div></div></div>
            </div></div></div></body></html>
            """);
    assertThat(messages).hasSize(2);
    assertThat(messages)
        .extracting(Article::id)
        .containsExactly("telegram/Редакція/2", "telegram/Редакція/3");
    assertThat(messages).extracting(Article::source).containsOnly("Редакція");
    assertThat(messages).extracting(Article::authors).containsOnly(List.of("Леся Гаєва"));
    assertThat(messages)
        .extracting(message -> message.published().orElseThrow())
        .containsExactly(
            Instant.parse("2024-06-26T07:15:00Z"), Instant.parse("2024-06-26T07:16:00Z"));
  }

  private static List<Article> read(String html) throws IOException {
    return Records.all(
            Inputs.open(
                new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)),
                "messages.html",
                ReaderOptions.defaults()))
        .stream()
        .map(record -> ((ReadArticle) record).article())
        .toList();
  }
}
