package org.visnyk.ingest.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.ingest.record.ArticleMapping;

/**
 * An article under construction. The first non-blank value offered for a field is kept, so callers
 * offer values in the order of trust.
 */
public final class ArticleDraft {
  private String id = "";
  private String title = "";
  private String lead = "";
  private String text = "";
  private Optional<Instant> published = Optional.empty();
  private String source = "";
  private String url = "";
  private String section = "";
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> tags = new LinkedHashSet<>();

  /** Creates an empty draft. */
  public ArticleDraft() {}

  public void offerId(String value) {
    id = first(id, value);
  }

  public void offerTitle(String value) {
    title = first(title, value);
  }

  public void offerLead(String value) {
    lead = first(lead, value);
  }

  public void offerText(String value) {
    text = text.isEmpty() ? value.strip() : text;
  }

  public void offerPublished(Optional<Instant> value) {
    published = published.or(() -> value);
  }

  public void offerSource(String value) {
    source = first(source, value);
  }

  public void offerUrl(String value) {
    url = first(url, value);
  }

  public void offerSection(String value) {
    section = first(section, value);
  }

  public void offerAuthors(List<String> values) {
    if (authors.isEmpty()) {
      values.stream().map(ArticleDraft::oneLine).filter(a -> !a.isEmpty()).forEach(authors::add);
    }
  }

  public void offerTags(List<String> values) {
    if (tags.isEmpty()) {
      values.stream().map(ArticleDraft::oneLine).filter(t -> !t.isEmpty()).forEach(tags::add);
    }
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  public String url() {
    return url;
  }

  public boolean isDated() {
    return published.isPresent();
  }

  /** Builds the article, with the defaults of a mapping for source and section. */
  public Article build(ArticleMapping mapping) throws UnreadableRecordException {
    offerSource(mapping.defaultSource());
    offerSection(mapping.defaultSection());
    try {
      Article.Builder article = id.isEmpty() ? Article.builder() : Article.builder(id);
      published.ifPresent(article::published);
      return article
          .title(title)
          .lead(lead)
          .text(text)
          .source(source)
          .url(url)
          .section(section)
          .authors(new ArrayList<>(authors))
          .tags(new ArrayList<>(tags))
          .build();
    } catch (InvalidArticleException e) {
      throw new UnreadableRecordException(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private static String first(String kept, String offered) {
    return kept.isEmpty() ? oneLine(offered) : kept;
  }

  /** Replaces runs of white space, including no-break and zero-width spaces, by one space. */
  public static String oneLine(String value) {
    return value.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ").strip();
  }
}
