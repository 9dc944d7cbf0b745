package org.visnyk.ingest.record;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record that could not be used, or that is doubtful. Either way the article was kept.
 * Immutable.
 *
 * @since 0.1
 */
public final class ValueProblem {
  /** What became of the value. */
  public enum Outcome {
    /** The article has no such value, or takes it from another key. */
    DROPPED,
    /** The article has the value, but it is probably wrong. */
    DOUBTED
  }

  private final Outcome outcome;
  private final String field;
  private final String problem;
  private final String value;
  private final @Nullable Remedy remedy;

  private ValueProblem(
      Outcome outcome, String field, String problem, String value, @Nullable Remedy remedy) {
    this.outcome = outcome;
    this.field = field;
    this.problem = problem;
    this.value = value;
    this.remedy = remedy;
  }

  /**
   * A value that the article was kept without.
   *
   * @param problem what is wrong, as a verb phrase whose subject is the field, such as {@code could
   *     not be read}; the same text for all values of a kind, so that they can be counted
   * @param value the value as it was read, quoted and shortened for messages
   */
  public static ValueProblem dropped(ArticleField field, String problem, String value) {
    return new ValueProblem(Outcome.DROPPED, field.fieldName(), problem, value, null);
  }

  /** A value that the article was kept with, although it is probably wrong. */
  public static ValueProblem doubted(ArticleField field, String problem, String value) {
    return new ValueProblem(Outcome.DOUBTED, field.fieldName(), problem, value, null);
  }

  /** The same problem with what the caller can do about it. */
  public ValueProblem withRemedy(Remedy remedy) {
    return new ValueProblem(outcome, field, problem, value, remedy);
  }

  /** What became of the value. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether the article was kept without the value. */
  public boolean isDropped() {
    return outcome == Outcome.DROPPED;
  }

  /** The field of the {@link org.visnyk.Article}. */
  public String field() {
    return field;
  }

  /** What is wrong, as a verb phrase whose subject is the field. */
  public String problem() {
    return problem;
  }

  /** The value as it was read, quoted and shortened for messages. */
  public String value() {
    return value;
  }

  /** The option that makes the value readable; empty if no option does. */
  public Optional<Remedy> remedy() {
    return Optional.ofNullable(remedy);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueProblem that
        && outcome == that.outcome
        && field.equals(that.field)
        && problem.equals(that.problem)
        && value.equals(that.value)
        && remedy == that.remedy;
  }

  @Override
  public int hashCode() {
    return Objects.hash(outcome, field, problem, value, remedy);
  }

  @Override
  public String toString() {
    return "ValueProblem[%s, %s %s: %s]".formatted(outcome, field, problem, value);
  }
}
