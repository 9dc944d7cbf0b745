package org.visnyk.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error in UTF-8, whatever the locale. */
public final class StandardStreams {
  /**
   * The number of the descriptor that standard error really is. The launcher hides descriptor 2
   * from the JVM, whose warning about the incubating vector module cannot be turned off, and opens
   * {@code java.io} so that another can be taken.
   */
  static final String ERROR_DESCRIPTOR = "visnyk.stderr.fd";

  private StandardStreams() {}

  /** Standard output. */
  public static PrintWriter output() {
    return utf8(FileDescriptor.out);
  }

  /** Standard error. */
  public static PrintWriter error() {
    return utf8(errorDescriptor());
  }

  private static FileDescriptor errorDescriptor() {
    Integer number = Integer.getInteger(ERROR_DESCRIPTOR);
    if (number == null) {
      return FileDescriptor.err;
    }
    try {
      Constructor<FileDescriptor> constructor =
          FileDescriptor.class.getDeclaredConstructor(int.class);
      constructor.setAccessible(true);
      return constructor.newInstance(number);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Started by hand with the property but without the opened package: the usual descriptor.
      return FileDescriptor.err;
    }
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
