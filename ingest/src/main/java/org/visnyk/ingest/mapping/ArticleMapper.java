package org.visnyk.ingest.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;

/** Builds an article from the values of a record. */
public final class ArticleMapper {
  private static final FieldValue ABSENT = new FieldValue.Absent();

  private final ArticleMapping mapping;

  /** Creates a mapper that takes the keys and defaults of a mapping. */
  public ArticleMapper(ArticleMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Builds an article.
   *
   * @param values the values by key
   * @throws UnreadableRecordException if a value is of the wrong type or out of range, or the
   *     article has neither title nor text
   */
  public Article map(Map<String, FieldValue> values) throws UnreadableRecordException {
    try {
      return build(values);
    } catch (InvalidArticleException e) {
      throw new UnreadableRecordException(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private Article build(Map<String, FieldValue> values) throws UnreadableRecordException {
    Article.Builder article =
        find(values, ArticleField.ID) instanceof FieldValue.Absent
            ? Article.builder()
            : Article.builder(id(values));
    FieldValue published = find(values, ArticleField.PUBLISHED);
    if (!published.isBlank()) {
      article.published(instant(published));
    }
    return article
        .title(text(values, ArticleField.TITLE))
        .lead(text(values, ArticleField.LEAD))
        .text(text(values, ArticleField.TEXT))
        .source(orDefault(text(values, ArticleField.SOURCE), mapping.defaultSource()))
        .url(text(values, ArticleField.URL))
        .authors(texts(values, ArticleField.AUTHORS))
        .section(orDefault(text(values, ArticleField.SECTION), mapping.defaultSection()))
        .tags(texts(values, ArticleField.TAGS))
        .build();
  }

  /** The first non-blank value of a field, else its first blank one, else {@code ABSENT}. */
  private FieldValue find(Map<String, FieldValue> values, ArticleField field) {
    FieldValue found = ABSENT;
    for (String key : mapping.keys(field)) {
      FieldValue value = values.getOrDefault(key, ABSENT);
      if (!value.isBlank()) {
        return value;
      }
      found = found instanceof FieldValue.Absent ? value : found;
    }
    return found;
  }

  private String id(Map<String, FieldValue> values) throws UnreadableRecordException {
    return switch (find(values, ArticleField.ID)) {
      case FieldValue.Text text -> text.value();
      case FieldValue.Numeral number when isWhole(number) -> number.digits();
      case FieldValue other ->
          throw wrongType(ArticleField.ID, "a string or a whole number", other);
    };
  }

  private String text(Map<String, FieldValue> values, ArticleField field)
      throws UnreadableRecordException {
    return switch (find(values, field)) {
      case FieldValue.Absent absent -> "";
      case FieldValue.Text text -> text.value();
      case FieldValue other -> throw wrongType(field, "a string", other);
    };
  }

  private List<String> texts(Map<String, FieldValue> values, ArticleField field)
      throws UnreadableRecordException {
    return switch (find(values, field)) {
      case FieldValue.Absent absent -> List.of();
      case FieldValue.Text text -> List.of(text.value());
      case FieldValue.Texts texts -> texts.values();
      case FieldValue other -> throw wrongType(field, "an array of strings or one string", other);
    };
  }

  private static Instant instant(FieldValue value) throws UnreadableRecordException {
    try {
      return switch (value) {
        case FieldValue.Text text -> NewsDates.parse(text.value());
        case FieldValue.Numeral number -> NewsDates.ofEpoch(decimal(number));
        default -> throw wrongType(ArticleField.PUBLISHED, "a string or a number", value);
      };
    } catch (DateTimeException e) {
      throw new UnreadableRecordException(ArticleField.PUBLISHED, String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal decimal(FieldValue.Numeral number) {
    try {
      return new BigDecimal(number.digits());
    } catch (NumberFormatException e) {
      throw new DateTimeException("the number is too large for a time", e);
    }
  }

  private static boolean isWhole(FieldValue.Numeral number) {
    return number.digits().chars().allMatch(c -> c == '-' || Character.isDigit(c));
  }

  private static String orDefault(String value, String defaultValue) {
    return value.isBlank() ? defaultValue : value;
  }

  private static UnreadableRecordException wrongType(
      ArticleField field, String wanted, FieldValue value) {
    return new UnreadableRecordException(
        field, "must be %s, but is %s".formatted(wanted, value.description()));
  }
}
