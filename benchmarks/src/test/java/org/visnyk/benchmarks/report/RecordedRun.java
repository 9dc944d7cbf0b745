package org.visnyk.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A file in JMH's format whose round numbers can be reckoned with in the head. */
public final class RecordedRun {
  private RecordedRun() {}

  /** Where it is. */
  public static Path file() {
    URL file = RecordedRun.class.getResource("run.json");
    try {
      return Path.of(Objects.requireNonNull(file).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Measurement> measurements() {
    try {
      return Measurements.of(JmhResult.read(file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was measured of one subject. */
  static ComparedSubject subject(String label, long size) {
    return ComparedSubject.of(measurements()).stream()
        .filter(each -> each.subject().label().equals(label) && each.subject().size() == size)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing was measured of " + label));
  }
}
