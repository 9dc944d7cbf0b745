package org.visnyk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

/**
 * Moves standard error to another file descriptor if the launcher asks for it.
 *
 * <p>The virtual machine prints a warning on descriptor 2 whenever it starts with an incubator
 * module, which the fast vector code needs, and has no option against it. So the launcher hands the
 * real standard error over as another descriptor, sends descriptor 2 to nowhere, and names the
 * descriptor in the system property {@value #PROPERTY}. Creating a descriptor from a number takes
 * {@code --add-opens java.base/java.io=ALL-UNNAMED}.
 */
final class StandardError {
  static final String PROPERTY = "visnyk.stderr.fd";

  private StandardError() {}

  /**
   * Makes {@link System#err} write UTF-8, to the descriptor of the system property if it is set.
   */
  static void redirect() {
    Integer number = Integer.getInteger(PROPERTY);
    try {
      System.setErr(
          new PrintStream(
              new FileOutputStream(number == null ? FileDescriptor.err : descriptor(number)),
              true,
              StandardCharsets.UTF_8));
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Standard error stays as it was: with the warning, but not lost.
      System.err.println("visnyk: standard error cannot be redirected: " + e);
    }
  }

  private static FileDescriptor descriptor(int number) throws ReflectiveOperationException {
    Constructor<FileDescriptor> constructor =
        FileDescriptor.class.getDeclaredConstructor(int.class);
    constructor.setAccessible(true);
    return constructor.newInstance(number);
  }
}
