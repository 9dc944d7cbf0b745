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

/** Compiled resources as files of the build: made when they have to be, and whole. Stateless. */
public final class BuildOutput {
  private BuildOutput() {}

  /**
   * Whether a file is newer than what it is made of.
   *
   * @param target the file that may exist from an earlier build
   * @param source what it is made of, in a jar or a file
   * @param compilers classes that make it; each stands for all class files of its package
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
   * Writes a file beside its place and moves it there when it is complete: a build that was
   * interrupted leaves no half a file that looks new.
   *
   * @param target the file; its folder is made if need be
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

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** A class file's neighbours, or the jar that holds them. */
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
