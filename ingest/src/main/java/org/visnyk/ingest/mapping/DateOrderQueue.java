package org.visnyk.ingest.mapping;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.ingest.date.DateReading;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.IngestRecord;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.ValueProblem;

/**
 * Finds out whether the dates of an input have the day or the month first. From the first date that
 * can be read both ways, records are held back until another date shows the order; at the end of
 * the input or of the room for records, the order is assumed and the dates are doubted. Inputs with
 * other dates pass through. Not safe for use by several threads at once.
 */
public final class DateOrderQueue {
  /** Reads the next record; {@code null} at the end of the input. */
  public interface Source {
    @Nullable MappedRecord next() throws IOException;
  }

  /** Characters of the records held back: some ten thousand articles, at most 32 MB of heap. */
  private static final int MAX_CHARACTERS = 16_000_000;

  /** Overhead of a record as characters; bounds the number of short ones. */
  private static final int OVERHEAD = 500;

  private final ArticleMapper mapper;
  private final Source source;
  private final Queue<MappedRecord> held = new ArrayDeque<>();
  private int characters;

  /** Whether no record is held back any more. */
  private boolean isDecided;

  private long dayFirst;
  private long monthFirst;
  private long american;

  /** Creates a queue in front of a reader. */
  public DateOrderQueue(ArticleMapper mapper, Source source) {
    this.mapper = mapper;
    this.source = source;
    this.isDecided = mapper.isMonthFirst().isPresent();
  }

  /** The next record, with its date. */
  public Optional<IngestRecord> next() throws IOException {
    while (held.isEmpty() || !isDecided) {
      MappedRecord next = source.next();
      if (next == null) {
        isDecided = true;
        break;
      }
      note(next.date());
      if (held.isEmpty() && (isDecided || !isAmbiguous(next))) {
        return Optional.of(resolved(next));
      }
      hold(next);
    }
    MappedRecord first = held.poll();
    return first == null ? Optional.empty() : Optional.of(resolved(first));
  }

  private static boolean isAmbiguous(MappedRecord record) {
    return record.date() != null && record.date().isAmbiguous();
  }

  private void note(@Nullable DateReading date) {
    if (date == null) {
      return;
    }
    switch (date.evidence()) {
      case DAY_FIRST -> dayFirst++;
      case MONTH_FIRST -> monthFirst++;
      case AMBIGUOUS_AMERICAN -> american++;
      case AMBIGUOUS, NONE -> {}
    }
    isDecided |= dayFirst + monthFirst > 0;
  }

  private void hold(MappedRecord record) {
    held.add(record);
    characters += OVERHEAD;
    if (record.record() instanceof ReadArticle read) {
      Article article = read.article();
      characters += article.title().length() + article.lead().length() + article.text().length();
    }
    isDecided |= characters > MAX_CHARACTERS;
  }

  private IngestRecord resolved(MappedRecord record) {
    DateReading date = record.date();
    if (date == null || !date.isAmbiguous() || !(record.record() instanceof ReadArticle read)) {
      return record.record();
    }
    boolean isMonthFirst = isMonthFirst();
    return mapper.withDate(read, date.moment(isMonthFirst), doubt(date, isMonthFirst));
  }

  private boolean isMonthFirst() {
    return mapper
        .isMonthFirst()
        .orElse(dayFirst == monthFirst ? american > 0 : monthFirst > dayFirst);
  }

  private Optional<ValueProblem> doubt(DateReading date, boolean isMonthFirst) {
    boolean isShown = dayFirst > 0 != monthFirst > 0;
    if (mapper.isMonthFirst().isPresent() || isShown) {
      return Optional.empty();
    }
    return Optional.of(
        ValueProblem.doubted(
                ArticleField.PUBLISHED,
                isMonthFirst
                    ? "may have the day first, and was read as month/day"
                    : "may have the month first, and was read as day/month",
                date.moment(isMonthFirst).toString())
            .withRemedy(Remedy.SET_DATE_FORMAT));
  }
}
