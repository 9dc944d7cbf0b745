package org.visnyk.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.ValueProblem;

/**
 * Chooses the date of publication of one article among those that a document gives for it, and
 * collects what is wrong with them. Not safe for use by several threads at once.
 */
public final class DateChoice {
  private final NewsDates dates;
  private final List<ValueProblem> problems = new ArrayList<>();

  /** Creates a choice for one article. */
  public DateChoice(NewsDates dates) {
    this.dates = dates;
  }

  /** The first date that can be read and is not in the future; blank ones do not count. */
  public Optional<Instant> firstOf(List<String> written) {
    List<ValueProblem> dropped = new ArrayList<>();
    for (String date : written) {
      if (date.isBlank()) {
        continue;
      }
      try {
        Instant moment = dates.read(date);
        if (NewsDates.isNone(moment)) {
          continue;
        }
        if (!dates.isInFuture(moment)) {
          NewsDates.doubt(moment).ifPresent(problems::add);
          return Optional.of(moment);
        }
        dropped.add(NewsDates.future(moment));
      } catch (DateTimeException e) {
        dropped.add(problem(e, date));
      }
    }
    dropped.stream().findFirst().ifPresent(problems::add);
    return Optional.empty();
  }

  /** What was dropped, at most one value for an article, or is doubtful. */
  public List<ValueProblem> problems() {
    return List.copyOf(problems);
  }

  /** What is wrong with a date that could not be read. */
  public static ValueProblem problem(DateTimeException failure, String date) {
    String message = String.valueOf(failure.getMessage());
    String quoted = Excerpts.quote(date);
    if (message.contains("no such")) {
      return ValueProblem.dropped(
          ArticleField.PUBLISHED, "is a day or time that does not exist", quoted);
    }
    return message.contains("no year")
        ? ValueProblem.dropped(ArticleField.PUBLISHED, "has no year", quoted)
            .withRemedy(Remedy.SET_CRAWLED)
        : ValueProblem.dropped(ArticleField.PUBLISHED, "could not be read", quoted)
            .withRemedy(Remedy.SET_DATE_FORMAT);
  }
}
