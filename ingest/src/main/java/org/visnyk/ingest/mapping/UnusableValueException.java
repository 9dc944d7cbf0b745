package org.visnyk.ingest.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.Remedy;

/** A value cannot become a field. Its message is a verb phrase whose subject is the field. */
final class UnusableValueException extends Exception {
  private final transient @Nullable Remedy remedy;

  UnusableValueException(String problem) {
    this(problem, null);
  }

  UnusableValueException(String problem, @Nullable Remedy remedy) {
    super(problem, null, false, false);
    this.remedy = remedy;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  Optional<Remedy> remedy() {
    return Optional.ofNullable(remedy);
  }
}
