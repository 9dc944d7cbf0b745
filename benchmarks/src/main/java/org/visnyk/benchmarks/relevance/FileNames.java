package org.visnyk.benchmarks.relevance;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the names of systems and collections, which become file names and run tags. */
final class FileNames {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,59}");

  private FileNames() {}

  /** Returns a valid name, or throws an exception that says {@code what} it names. */
  static String check(String what, @Nullable String name) {
    if (name == null) {
      throw new RelevanceException("a %s has no \"name\"; give it one".formatted(what));
    }
    if (!NAME.matcher(name).matches()) {
      throw new RelevanceException(
          "the %s \"%s\" cannot name a file; take up to 60 letters, digits, and . _ + - after the first"
              .formatted(what, name));
    }
    return name;
  }

  /** A valid name derived from the name of a folder. */
  static String of(String folder) {
    String name = folder.replaceAll("[^\\p{L}\\p{N}._+-]+", "-").replaceAll("^[._+-]+", "");
    return name.isEmpty() ? "collection" : name.substring(0, Math.min(60, name.length()));
  }

  /** Rejects duplicate names, ignoring case as some file systems do. */
  static void checkDistinct(String what, Collection<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new RelevanceException(
            "there are two %ss called \"%s\"; give each a name of its own".formatted(what, name));
      }
    }
  }
}
