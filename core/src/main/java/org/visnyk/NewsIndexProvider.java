package org.visnyk;

import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Makes a kind of {@link NewsIndex} known. Implementations are found with {@link
 * java.util.ServiceLoader}, so the front room knows none of them.
 */
public interface NewsIndexProvider {
  /**
   * Opens the index in a folder, as {@link NewsIndex#open(Path, IndexOptions)} says.
   *
   * @param folder where the index is
   * @param options how to open it
   */
  NewsIndex open(Path folder, IndexOptions options);

  /**
   * Checks the index in a folder, as {@link NewsIndex#check} says.
   *
   * @param folder where the index is
   */
  IndexCheck check(Path folder);

  /** The implementation on the class path. */
  static NewsIndexProvider first() {
    return ServiceLoader.load(NewsIndexProvider.class, NewsIndexProvider.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no implementation of NewsIndex is on the class path; a jar that repackages"
                        + " visnyk-core must keep its META-INF/services"));
  }
}
