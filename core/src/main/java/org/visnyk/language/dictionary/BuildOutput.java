package org.visnyk.language.dictionary;

import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes compiled resources during the build, only when they are out of date and never partially.
 * Stateless.
 */
public final class BuildOutput {
  private BuildOutput() {}

  /**
   * Whether a file is newer than its source and its compilers.
   *
   * @param target the file, perhaps from an earlier build
   * @param source the source, in a jar or a file
   * @param compilers the classes that produce it; each represents all class files of its package
   * @throws IOException if the age of a file cannot be read
   */
  public static boolean isCurrent(Path target, URL source, Class<?>... compilers)
      throws IOException {
    if (!Files.exists(target) || !isOlder(fileOf(source), target)) {
      return false;
    }
    for (Class<?> compiler : compilers) {
      @Nullable URL classFile = compiler.getResource(compiler.getSimpleName() + ".class");
      if (classFile == null || !allOlder(fileOf(classFile), target)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a temporary file and renames it when it is complete, so that an interrupted build leaves
   * no partial file that looks current.
   *
   * @param target the file; its folder is created if necessary
   * @throws IOException if it cannot be written
   */
  public static void write(Path target, Content content) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    Path incomplete = target.resolveSibling(target.getFileName() + ".incomplete");
    try (OutputStream out = Files.newOutputStream(incomplete)) {
      content.writeTo(out);
    }
    Files.move(incomplete, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes the content; the caller closes the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Checks all class files in the folder of one, or the jar that contains it. */
  private static boolean allOlder(Path file, Path target) throws IOException {
    if (!file.toString().endsWith(".class")) {
      return isOlder(file, target);
    }
    try (Stream<Path> neighbours = Files.list(file.toAbsolutePath().getParent())) {
      List<Path> classes =
          neighbours.filter(neighbour -> neighbour.toString().endsWith(".class")).toList();
      for (Path neighbour : classes) {
        if (!isOlder(neighbour, target)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isOlder(Path file, Path than) throws IOException {
    FileTime age = Files.getLastModifiedTime(file);
    return age.compareTo(Files.getLastModifiedTime(than)) < 0;
  }

  private static Path fileOf(URL url) throws IOException {
    try {
      if (url.openConnection() instanceof JarURLConnection inJar) {
        return Path.of(inJar.getJarFileURL().toURI());
      }
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("no file is at " + url, e);
    }
  }
}
