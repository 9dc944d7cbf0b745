package org.visnyk.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.visnyk.IndexStorageException;

class FailuresTest {
  static Stream<Throwable> lackOfMemory() {
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");
    return Stream.of(
        error,
        new ExceptionInInitializerError(error),
        new IllegalStateException(error),
        new NoClassDefFoundError("Could not initialize class A")
            .initCause(new ExceptionInInitializerError("Exception " + error + " [in thread main]")),
        new IOException(error),
        new IndexStorageException("Give Java more memory with -Xmx, then open it again", error));
  }

  @ParameterizedTest
  @MethodSource("lackOfMemory")
  void aLackOfMemoryIsCalledOneAndTheOptionNamed(Throwable failure) {
    assertThat(Failures.describe(failure)).contains("memory").contains("VISNYK_JAVA_OPTS=-Xmx4g");
  }
}
