package org.visnyk;

import java.nio.file.Path;

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
}
