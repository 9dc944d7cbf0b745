package org.visnyk.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.ArticleDraft;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.page.HtmlText;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.ValueProblem;

/** An e-mail as an article: subject, date, sender and text; attachments are passed over. */
final class Mail {
  private static final Pattern MAILBOX =
      Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<?([^\\s<>@]+@([^\\s<>@]+?))>?\\s*");
  private static final Pattern SIGNATURE = Pattern.compile("(?s)\\n-- \\n.*");

  private final MailPart part;
  private final List<ValueProblem> problems = new ArrayList<>();

  private Mail(MailPart part) {
    this.part = part;
  }

  static Mail parse(byte[] message) {
    return new Mail(MailPart.parse(new String(message, StandardCharsets.ISO_8859_1)));
  }

  /** The values that were dropped. */
  List<ValueProblem> problems() {
    return problems;
  }

  ArticleDraft draft(ArticleMapping mapping) {
    ArticleDraft draft = new ArticleDraft();
    draft.offerId(part.header("message-id").replaceAll("[<>\\s]", ""));
    draft.offerTitle(part.header("subject"));
    draft.offerPublished(published());
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

  private Optional<Instant> published() {
    String date = part.header("date");
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(NewsDates.parse(date));
    } catch (DateTimeException e) {
      problems.add(
          ValueProblem.dropped(ArticleField.PUBLISHED, "could not be read", Excerpts.quote(date)));
      return Optional.empty();
    }
  }

  private String text() {
    String plain = part.text("text/plain").replace("\r\n", "\n");
    return plain.isBlank()
        ? HtmlText.of(part.text("text/html"))
        : SIGNATURE.matcher(plain).replaceFirst("").strip();
  }
}
