package org.visnyk.spi;

import java.nio.file.Path;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexCheck;
import org.visnyk.IndexOptions;

/**
 * Opens indexes in folders. The implementation is found with {@link java.util.ServiceLoader}, so
 * that the front room depends on none.
 *
 * @since 0.1
 */
public interface NewsIndexProvider {
  /**
   * Opens the index in a folder, as {@link org.visnyk.NewsIndex#open(Path, IndexOptions)}
   * specifies.
   *
   * @param folder where the index is
   * @param options how to open it
   */
  EmbeddedNewsIndex open(Path folder, IndexOptions options);

  /**
   * Checks the index in a folder, as {@link EmbeddedNewsIndex#check} specifies.
   *
   * @param folder where the index is
   */
  IndexCheck check(Path folder);
}
