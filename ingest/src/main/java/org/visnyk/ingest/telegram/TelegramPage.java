package org.visnyk.ingest.telegram;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.date.DateChoice;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.page.DocumentReader;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;

/**
 * Reads the posts of a saved page of a channel ({@code t.me/s/...}), or of {@code messages.html} as
 * Telegram Desktop exports it. Service messages, and posts without a text, are no articles. A page
 * of more than 16 MiB is rejected.
 */
public final class TelegramPage extends DocumentReader {
  private static final Pattern CHANNEL =
      Pattern.compile("class=[\"'][^\"']*\\btgme_widget_message\\b");
  private static final Pattern EXPORT =
      Pattern.compile(
          "class=[\"']page_wrap[\"'].*class=[\"'](?:page_body )?chat_page", Pattern.DOTALL);

  /** The title of a date: {@code 26.06.2024 10:15:00 UTC+03:00}. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{2})\\.(\\d{2})\\.(\\d{4}) (\\d{2}:\\d{2}:\\d{2})(?: UTC([+-]\\d{2}:\\d{2}))?");

  private final ReaderOptions options;
  private final NewsDates dates;
  private final Queue<ArticleDraft> posts = new ArrayDeque<>();

  /**
   * Creates a reader.
   *
   * @param in the bytes; closed with the reader
   * @param source the name of the page, for messages
   */
  public TelegramPage(InputStream in, Charset charset, String source, ReaderOptions options) {
    super(in, charset, source);
    this.options = options;
    this.dates = new NewsDates(options);
  }

  /** Whether a page is one of Telegram, judging by its beginning. */
  public static boolean isLikely(String beginning) {
    return CHANNEL.matcher(beginning).find() || EXPORT.matcher(beginning).find();
  }

  @Override
  protected void parse(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    addChannelPosts(page);
    addExportedMessages(page);
  }

  @Override
  protected Optional<IngestRecord> nextArticle() {
    @Nullable ArticleDraft post = posts.poll();
    if (post == null) {
      return Optional.empty();
    }
    Position position = nextPosition();
    try {
      return Optional.of(new ReadArticle(position, post.build(options.mapping())));
    } catch (UnreadableRecordException e) {
      return Optional.of(e.rejection(position, post.text()));
    }
  }

  private void addChannelPosts(Document page) {
    for (Element post : page.select(".tgme_widget_message[data-post]")) {
      ArticleDraft draft = new ArticleDraft();
      draft.offerUrl("https://t.me/" + post.attr("data-post"));
      draft.offerSource(textOf(post, ".tgme_widget_message_owner_name"));
      draft.offerSource(page.select("meta[property=og:title]").attr("content"));
      draft.offerAuthors(List.of(textOf(post, ".tgme_widget_message_from_author")));
      @Nullable Element time = post.selectFirst(".tgme_widget_message_date time[datetime]");
      draft.offerPublished(time == null ? Optional.empty() : date(time.attr("datetime")));
      addText(draft, post.selectFirst(".tgme_widget_message_text.js-message_text"));
    }
  }

  private void addExportedMessages(Document page) {
    String chat = textOf(page, ".page_header .text.bold");
    String sender = "";
    for (Element message : page.select(".history > .message.default")) {
      String from = textOf(message, ".body > .from_name");
      // only the first of several messages of a sender in a row has the name
      sender = from.isEmpty() ? sender : from;
      ArticleDraft draft = new ArticleDraft();
      draft.offerId("telegram/%s/%s".formatted(chat, message.id().replaceFirst("^message", "")));
      draft.offerSource(chat);
      draft.offerAuthors(sender.equals(chat) ? List.of() : List.of(sender));
      @Nullable Element date = message.selectFirst(".body > .date[title]");
      draft.offerPublished(date == null ? Optional.empty() : exportedDate(date.attr("title")));
      @Nullable Element text = message.selectFirst(".body > .text");
      addText(draft, text == null ? message.selectFirst(".forwarded.body > .text") : text);
    }
  }

  private void addText(ArticleDraft draft, @Nullable Element element) {
    String text = element == null ? "" : HtmlText.of(element.html());
    if (!text.isEmpty()) {
      draft.offerTitle(Excerpts.headline(text));
      draft.offerText(text);
      posts.add(draft);
    }
  }

  private static String textOf(Element parent, String selector) {
    @Nullable Element element = parent.selectFirst(selector);
    return element == null ? "" : element.text();
  }

  private Optional<Instant> exportedDate(String title) {
    Matcher date = DATE.matcher(title);
    return date.matches()
        ? date(
            "%s-%s-%sT%s%s"
                .formatted(
                    date.group(3),
                    date.group(2),
                    date.group(1),
                    date.group(4),
                    date.group(5) == null ? "" : date.group(5)))
        : date(title);
  }

  private Optional<Instant> date(String text) {
    return new DateChoice(dates).firstOf(List.of(text));
  }
}
