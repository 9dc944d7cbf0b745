package org.visnyk.ingest.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.visnyk.ingest.date.DateChoice;
import org.visnyk.ingest.date.DateReading;
import org.visnyk.ingest.date.NewsDates;
import org.visnyk.ingest.record.Remedy;
import org.visnyk.ingest.record.ValueProblem;

/** The dates that values hold: texts, numbers, and the objects and arrays of some programs. */
final class ValueDates {
  /** Under which keys objects hold a date. */
  private static final List<String> DATES =
      List.of(
          "date",
          "datetime",
          "published",
          "value",
          "iso",
          "text",
          "rendered",
          "timestamp",
          "_seconds",
          "seconds");

  /** Longer numbers take too long to parse. */
  private static final int MAX_DIGITS = 100;

  private final NewsDates dates;

  ValueDates(NewsDates dates) {
    this.dates = dates;
  }

  /**
   * Reads a date.
   *
   * @param isUtc whether a time without an offset is in UTC
   * @return empty for moments that stand for "no date", see {@link NewsDates#isNone}
   */
  Optional<DateReading> read(FieldValue value, boolean isUtc) throws UnusableValueException {
    DateReading reading = reading(value, isUtc);
    return NewsDates.isNone(reading.moment(false)) ? Optional.empty() : Optional.of(reading);
  }

  private DateReading reading(FieldValue value, boolean isUtc) throws UnusableValueException {
    return switch (value) {
      case FieldValue.Text text -> read(text.value(), isUtc);
      case FieldValue.Numeral number -> readNumber(number.digits());
      case FieldValue.Items items -> read(items.values(), isUtc);
      case FieldValue.Members members -> read(members, isUtc);
      case FieldValue.Flag flag -> throw unreadable();
      case FieldValue.Absent absent -> throw unreadable();
    };
  }

  private DateReading read(String text, boolean isUtc) throws UnusableValueException {
    try {
      return dates.read(text, isUtc);
    } catch (DateTimeException e) {
      ValueProblem problem = DateChoice.problem(e, text);
      throw new UnusableValueException(problem.problem(), problem.remedy().orElse(null));
    }
  }

  private DateReading readNumber(String digits) throws UnusableValueException {
    if (digits.length() > MAX_DIGITS) {
      throw unreadable();
    }
    try {
      BigDecimal number = new BigDecimal(digits);
      Instant moment = number.signum() == 0 ? Instant.EPOCH : NewsDates.ofNumber(number);
      return new DateReading(moment, moment, DateReading.Evidence.NONE);
    } catch (NumberFormatException | DateTimeException e) {
      throw unreadable();
    }
  }

  /** One date, or its numbers from the year on, as Java and Python write them. */
  private DateReading read(List<FieldValue> values, boolean isUtc) throws UnusableValueException {
    if (values.isEmpty()) {
      throw unreadable();
    }
    boolean isParts =
        values.size() >= 3 && values.stream().allMatch(FieldValue.Numeral.class::isInstance);
    return isParts ? read(parts(values), isUtc) : reading(values.getFirst(), isUtc);
  }

  private static String parts(List<FieldValue> values) {
    Object[] parts = {"0", "0", "0", "0", "0", "0"};
    for (int i = 0; i < Math.min(parts.length, values.size()); i++) {
      parts[i] = values.get(i) instanceof FieldValue.Numeral number ? number.digits() : "";
    }
    String date = "%4s-%2s-%2s %2s:%2s:%2s".formatted(parts);
    return date.substring(0, 10).replace(' ', '0') + " " + date.substring(11).replace(' ', '0');
  }

  /** The date in an object; objects of PHP have the zone in another member. */
  private DateReading read(FieldValue.Members members, boolean isUtc)
      throws UnusableValueException {
    FieldValue date = ValueText.first(members, DATES).orElseThrow(ValueDates::unreadable);
    if (date instanceof FieldValue.Text text
        && members.values().get("timezone") instanceof FieldValue.Text zone) {
      return read(text.value() + " " + zone.value(), isUtc);
    }
    if (date instanceof FieldValue.Members || date instanceof FieldValue.Items) {
      throw unreadable();
    }
    return reading(date, isUtc);
  }

  private static UnusableValueException unreadable() {
    return new UnusableValueException("could not be read", Remedy.SET_DATE_FORMAT);
  }
}
