package org.visnyk.ingest.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.UnreadableRecordException;

/** Builds an article from the values of a record, or says which of them is in the way. */
public final class ArticleMapper {
  private static final JsonValue ABSENT = new JsonValue.Absent();

  private final ArticleMapping mapping;

  public ArticleMapper(ArticleMapping mapping) {
    this.mapping = mapping;
  }

  public Article map(Map<String, JsonValue> values) throws UnreadableRecordException {
    try {
      return build(values);
    } catch (InvalidArticleException e) {
      throw new UnreadableRecordException(e.field(), String.valueOf(e.getMessage()));
    }
  }

  private Article build(Map<String, JsonValue> values) throws UnreadableRecordException {
    Article.Builder article =
        find(values, ArticleField.ID) instanceof JsonValue.Absent
            ? Article.builder()
            : Article.builder(id(values));
    JsonValue published = find(values, ArticleField.PUBLISHED);
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

  /** The first value that says something, else the first that is there, else {@code ABSENT}. */
  private JsonValue find(Map<String, JsonValue> values, ArticleField field) {
    JsonValue found = ABSENT;
    for (String key : mapping.keysOf(field)) {
      JsonValue value = values.getOrDefault(key, ABSENT);
      if (!value.isBlank()) {
        return value;
      }
      found = found instanceof JsonValue.Absent ? value : found;
    }
    return found;
  }

  private String id(Map<String, JsonValue> values) throws UnreadableRecordException {
    return switch (find(values, ArticleField.ID)) {
      case JsonValue.Text text -> text.value();
      case JsonValue.Numeral number when isWhole(number) -> number.digits();
      case JsonValue other -> throw wrongType(ArticleField.ID, "a string or a whole number", other);
    };
  }

  private String text(Map<String, JsonValue> values, ArticleField field)
      throws UnreadableRecordException {
    return switch (find(values, field)) {
      case JsonValue.Absent absent -> "";
      case JsonValue.Text text -> text.value();
      case JsonValue other -> throw wrongType(field, "a string", other);
    };
  }

  private List<String> texts(Map<String, JsonValue> values, ArticleField field)
      throws UnreadableRecordException {
    return switch (find(values, field)) {
      case JsonValue.Absent absent -> List.of();
      case JsonValue.Text text -> List.of(text.value());
      case JsonValue.Texts texts -> texts.values();
      case JsonValue other -> throw wrongType(field, "an array of strings or one string", other);
    };
  }

  private static Instant instant(JsonValue value) throws UnreadableRecordException {
    try {
      return switch (value) {
        case JsonValue.Text text -> NewsDates.parse(text.value());
        case JsonValue.Numeral number -> NewsDates.ofEpoch(decimal(number));
        default -> throw wrongType(ArticleField.PUBLISHED, "a string or a number", value);
      };
    } catch (DateTimeException e) {
      throw new UnreadableRecordException(
          ArticleField.PUBLISHED.fieldName(), String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal decimal(JsonValue.Numeral number) {
    try {
      return new BigDecimal(number.digits());
    } catch (NumberFormatException e) {
      throw new DateTimeException("the number is too large for a moment in time", e);
    }
  }

  private static boolean isWhole(JsonValue.Numeral number) {
    return number.digits().chars().allMatch(c -> c == '-' || Character.isDigit(c));
  }

  private static String orDefault(String value, String defaultValue) {
    return value.isBlank() ? defaultValue : value;
  }

  private static UnreadableRecordException wrongType(
      ArticleField field, String wanted, JsonValue value) {
    return new UnreadableRecordException(
        field.fieldName(), "must be %s, but is %s".formatted(wanted, value.description()));
  }
}
