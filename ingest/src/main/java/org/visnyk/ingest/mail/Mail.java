package org.visnyk.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.ingest.date.DateChoice;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.ValueProblem;

/** An e-mail as an article: subject, date, sender and text; attachments are left out. */
final class Mail {
  private static final Pattern MAILBOX =
      Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<?([^\\s<>@]+@([^\\s<>@]+?))>?\\s*");
  private static final Pattern SIGNATURE = Pattern.compile("(?s)\\n-- \\n.*");

  private final MailPart part;
  private final DateChoice dates;

  private Mail(MailPart part, NewsDates dates) {
    this.part = part;
    this.dates = new DateChoice(dates);
  }

  static Mail parse(byte[] message, NewsDates dates) {
    return new Mail(MailPart.parse(new String(message, StandardCharsets.ISO_8859_1)), dates);
  }

  /** The values that were dropped or are doubtful. */
  List<ValueProblem> problems() {
    return dates.problems();
  }

  ArticleDraft draft(ArticleMapping mapping) {
    ArticleDraft draft = new ArticleDraft();
    draft.offerId(part.header("message-id").replaceAll("[<>\\s]", ""));
    draft.offerTitle(part.header("subject"));
    draft.offerPublished(dates.firstOf(List.of(part.header("date"))));
    draft.offerText(text());
    draft.offerTags(List.of(part.header("keywords").split("\\s*,\\s*")));
    draft.offerSource(mapping.defaultSource());
    Matcher sender = MAILBOX.matcher(part.header("from"));
    if (sender.matches()) {
      draft.offerAuthors(List.of(sender.group(1)));
      draft.offerSource(sender.group(3));
    }
    return draft;
  }

  private String text() {
    String plain = part.text("text/plain").replace("\r\n", "\n");
    return plain.isBlank()
        ? HtmlText.of(part.text("text/html"))
        : SIGNATURE.matcher(plain).replaceFirst("").strip();
  }
}
