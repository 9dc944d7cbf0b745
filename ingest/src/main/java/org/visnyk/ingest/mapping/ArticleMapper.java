package org.visnyk.ingest.mapping;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.InvalidArticleException;
import org.visnyk.ingest.date.DateReading;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.RecordValues.Candidate;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;
import org.visnyk.ingest.record.IngestRecord.Position;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.ReaderOptions;
import org.visnyk.ingest.record.ValueProblem;

/**
 * Builds an article from the values of a record. Only a record without title and text is refused: a
 * value that cannot be used is dropped, and the next key of its field is tried.
 */
public final class ArticleMapper {
  private static final Pattern WHOLE = Pattern.compile("(-?\\d+)(?:\\.0+)?");
  private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

  /** What news services append to a text that they cut. */
  private static final Pattern REST = Pattern.compile("\\s*\\[\\+\\d+ chars]$");

  /** What blogs append to the beginning of a text that serves as its summary. */
  private static final Pattern CONTINUED = Pattern.compile("\\s*\\[(?:…|\\.\\.\\.)]$");

  private final ArticleMapping mapping;
  private final NewsDates dates;
  private final ValueDates valueDates;

  /** What a value of a field is made into. */
  private interface Conversion<T> {
    /** Returns {@code null} if there is no value after all. */
    @Nullable T convert(Candidate candidate) throws UnusableValueException;
  }

  /** Creates a mapper with the defaults and dates of the options. */
  public ArticleMapper(ReaderOptions options) {
    this.mapping = options.mapping();
    this.dates = new NewsDates(options);
    this.valueDates = new ValueDates(dates);
  }

  /** Whether the options say that the month comes before the day; empty if they do not. */
  Optional<Boolean> isMonthFirst() {
    return dates.isMonthFirst();
  }

  /**
   * Builds an article.
   *
   * @throws UnreadableRecordException if it has neither title nor text
   */
  public MappedRecord map(Position position, RecordValues values) throws UnreadableRecordException {
    values.noteKeys();
    Optional<Article> exported = ExportedArticle.of(values, mapping);
    if (exported.isPresent()) {
      return MappedRecord.of(new ReadArticle(position, exported.get()));
    }
    List<ValueProblem> problems = new ArrayList<>();
    Optional<String> id = first(values, ArticleField.ID, problems, ArticleMapper::id);
    Article.Builder article = id.map(Article::builder).orElseGet(Article::builder);
    article
        .title(text(values, ArticleField.TITLE, problems, c -> ValueText.line(c.value())))
        .lead(text(values, ArticleField.LEAD, problems, ArticleMapper::lead))
        .text(text(values, ArticleField.TEXT, problems, ArticleMapper::body))
        .url(text(values, ArticleField.URL, problems, c -> ValueText.address(c.value())))
        .source(label(values, ArticleField.SOURCE, problems, mapping.defaultSource()))
        .section(label(values, ArticleField.SECTION, problems, mapping.defaultSection()))
        .authors(labels(values, ArticleField.AUTHORS, problems))
        .tags(labels(values, ArticleField.TAGS, problems));
    Optional<DateReading> date = first(values, ArticleField.PUBLISHED, problems, this::date);
    if (date.isPresent() && !date.get().isAmbiguous()) {
      addDate(article, date.get().moment(false), problems);
    }
    try {
      ReadArticle read = new ReadArticle(position, article.build(), problems);
      return new MappedRecord(read, date.map(this::withoutFuture).orElse(null));
    } catch (InvalidArticleException e) {
      throw new UnreadableRecordException(e.field(), String.valueOf(e.getMessage()));
    }
  }

  /** A date; {@code null} if there is none after all. One that is in the future is none. */
  private @Nullable DateReading date(Candidate candidate) throws UnusableValueException {
    DateReading date = valueDates.read(candidate.value(), candidate.key().isUtc()).orElse(null);
    if (date != null && !date.isAmbiguous() && dates.isInFuture(date.moment(false))) {
      throw new UnusableValueException("is in the future");
    }
    return date;
  }

  /** If one of two readings is in the future, the other shows the order of day and month. */
  private DateReading withoutFuture(DateReading date) {
    if (!date.isAmbiguous()) {
      return date;
    }
    boolean dayFirst = !dates.isInFuture(date.moment(false));
    boolean monthFirst = !dates.isInFuture(date.moment(true));
    return dayFirst == monthFirst ? date : date.only(monthFirst);
  }

  /** The record with a date that had two readings. */
  ReadArticle withDate(ReadArticle read, Instant moment, Optional<ValueProblem> doubt) {
    List<ValueProblem> problems = new ArrayList<>(read.problems());
    doubt.ifPresent(problems::add);
    Article.Builder article = read.article().toBuilder();
    addDate(article, moment, problems);
    return new ReadArticle(read.position(), article.build(), problems);
  }

  private void addDate(Article.Builder article, Instant moment, List<ValueProblem> problems) {
    if (dates.isInFuture(moment)) {
      problems.add(NewsDates.future(moment));
      return;
    }
    NewsDates.doubt(moment).ifPresent(problems::add);
    article.published(moment);
  }

  /** The first value of a field that is not blank and can be converted. */
  private static <T> Optional<T> first(
      RecordValues values,
      ArticleField field,
      List<ValueProblem> problems,
      Conversion<T> conversion) {
    for (Candidate candidate : values.of(field)) {
      if (Absence.isAbsent(candidate.value())) {
        continue;
      }
      try {
        T converted = conversion.convert(candidate);
        if (converted != null && !converted.equals("")) {
          candidate.key().use(field);
          return Optional.of(converted);
        }
      } catch (UnusableValueException e) {
        candidate.key().use(field);
        problems.add(problem(field, e, candidate.value()));
      }
    }
    return Optional.empty();
  }

  private static ValueProblem problem(
      ArticleField field, UnusableValueException problem, FieldValue value) {
    ValueProblem dropped = ValueProblem.dropped(field, problem.problem(), ValueText.print(value));
    return problem.remedy().map(dropped::withRemedy).orElse(dropped);
  }

  private static String text(
      RecordValues values,
      ArticleField field,
      List<ValueProblem> problems,
      Conversion<String> conversion) {
    return first(values, field, problems, conversion).orElse("");
  }

  private static String id(Candidate candidate) throws UnusableValueException {
    String id =
        switch (candidate.value()) {
          case FieldValue.Text text -> text.value().strip();
          case FieldValue.Numeral number -> {
            var whole = WHOLE.matcher(number.digits());
            yield whole.matches() ? whole.group(1) : "";
          }
          case FieldValue.Members members -> ValueText.address(members);
          case FieldValue other -> "";
        };
    if (id.isEmpty()) {
      throw new UnusableValueException("is neither a text nor a whole number");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new UnusableValueException("has a control character");
    }
    return checked(id);
  }

  private static String lead(Candidate candidate) throws UnusableValueException {
    return CONTINUED.matcher(ValueText.paragraphs(candidate.value())).replaceFirst("");
  }

  private static String body(Candidate candidate) throws UnusableValueException {
    String text = ValueText.paragraphs(candidate.value());
    return text.endsWith("chars]") ? REST.matcher(text).replaceFirst("") : text;
  }

  private static String label(
      RecordValues values, ArticleField field, List<ValueProblem> problems, String defaultValue) {
    return first(
            values,
            field,
            problems,
            candidate -> candidate.isOutside() && !defaultValue.isBlank() ? null : label(candidate))
        .orElse(defaultValue);
  }

  /** One name: of a list the first, of an address its host. */
  private static String label(Candidate candidate) throws UnusableValueException {
    FieldValue value = candidate.value();
    if (value instanceof FieldValue.Text text && text.value().strip().startsWith("[")) {
      List<String> names = LabelList.split(text.value());
      return names.isEmpty() ? "" : checked(names.getFirst());
    }
    String name = ValueText.name(value);
    return checked(WEB.matcher(name).matches() ? host(name) : name);
  }

  private static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? address : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static List<String> labels(
      RecordValues values, ArticleField field, List<ValueProblem> problems) {
    return first(values, field, problems, candidate -> labels(candidate, field, problems))
        .orElse(List.of());
  }

  /** The names in a value; {@code null} if there are none. */
  private static @Nullable List<String> labels(
      Candidate candidate, ArticleField field, List<ValueProblem> problems)
      throws UnusableValueException {
    List<String> names = new ArrayList<>();
    switch (candidate.value()) {
      case FieldValue.Text text -> {
        for (String name : LabelList.split(text.value())) {
          names.add(checked(ValueText.name(new FieldValue.Text(name))));
        }
      }
      case FieldValue.Items items -> addNames(items.values(), names, candidate, field, problems);
      case FieldValue other -> names.add(checked(ValueText.name(other)));
    }
    names.removeIf(String::isBlank);
    return names.isEmpty() ? null : names;
  }

  /** Adds the names of an array; those that are none count as one problem. */
  private static void addNames(
      List<FieldValue> values,
      List<String> names,
      Candidate candidate,
      ArticleField field,
      List<ValueProblem> problems) {
    Optional<UnusableValueException> first = Optional.empty();
    for (FieldValue value : values) {
      try {
        names.add(checked(ValueText.name(value)));
      } catch (UnusableValueException e) {
        first = first.isPresent() ? first : Optional.of(e);
      }
    }
    first.ifPresent(problem -> problems.add(problem(field, problem, candidate.value())));
  }

  private static String checked(String label) throws UnusableValueException {
    // A character takes up to three bytes.
    if (label.length() > Article.MAX_LABEL_BYTES / 3
        && label.getBytes(StandardCharsets.UTF_8).length > Article.MAX_LABEL_BYTES) {
      throw new UnusableValueException(
          "is longer than %,d bytes".formatted(Article.MAX_LABEL_BYTES));
    }
    return label;
  }
}
