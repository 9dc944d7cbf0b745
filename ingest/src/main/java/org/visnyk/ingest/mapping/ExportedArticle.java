package org.visnyk.ingest.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;

/**
 * Reads the lines of {@code visnyk export} back as they are: a text that has a tag or an entity, or
 * the name of an author with a comma, is what was exported.
 */
final class ExportedArticle {
  private ExportedArticle() {}

  /** The article of such a line; empty if a value is of another type than exported ones. */
  static Optional<Article> of(RecordValues values, ArticleMapping mapping) {
    if (!values.isExport()) {
      return Optional.empty();
    }
    try {
      String source = text(values, ArticleField.SOURCE);
      String section = text(values, ArticleField.SECTION);
      Article.Builder article =
          Article.builder(text(values, ArticleField.ID))
              .title(text(values, ArticleField.TITLE))
              .lead(text(values, ArticleField.LEAD))
              .text(text(values, ArticleField.TEXT))
              .source(source.isEmpty() ? mapping.defaultSource() : source)
              .url(text(values, ArticleField.URL))
              .authors(texts(values, ArticleField.AUTHORS))
              .section(section.isEmpty() ? mapping.defaultSection() : section)
              .tags(texts(values, ArticleField.TAGS));
      if (values.marker("language") instanceof FieldValue.Text language) {
        article.language(language.value());
      }
      String published = text(values, ArticleField.PUBLISHED);
      if (!published.isEmpty()) {
        article.published(Instant.parse(published));
      }
      return Optional.of(article.build());
    } catch (NotExportedException | DateTimeException | InvalidArticleException e) {
      return Optional.empty(); // some other program has the same keys
    }
  }

  private static String text(RecordValues values, ArticleField field) throws NotExportedException {
    return switch (value(values, field)) {
      case FieldValue.Text text -> text.value();
      case FieldValue.Absent absent -> "";
      case FieldValue other -> throw new NotExportedException();
    };
  }

  private static List<String> texts(RecordValues values, ArticleField field)
      throws NotExportedException {
    if (!(value(values, field) instanceof FieldValue.Items items)) {
      throw new NotExportedException();
    }
    List<String> texts = new ArrayList<>();
    for (FieldValue item : items.values()) {
      if (!(item instanceof FieldValue.Text text)) {
        throw new NotExportedException();
      }
      texts.add(text.value());
    }
    return texts;
  }

  private static FieldValue value(RecordValues values, ArticleField field) {
    List<RecordValues.Candidate> candidates = values.of(field);
    if (candidates.isEmpty()) {
      return FieldValue.ABSENT;
    }
    candidates.getFirst().key().use(field);
    return candidates.getFirst().value();
  }

  /** A value is of another type than an export has. */
  private static final class NotExportedException extends Exception {
    private static final long serialVersionUID = 1;

    NotExportedException() {
      super("not exported", null, false, false);
    }
  }
}
