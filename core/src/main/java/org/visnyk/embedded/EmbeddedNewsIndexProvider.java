package org.visnyk.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.visnyk.EmbeddedNewsIndex;
import org.visnyk.IndexCheck;
import org.visnyk.IndexOptions;
import org.visnyk.index.IndexChecker;
import org.visnyk.index.IndexFolder;
import org.visnyk.index.schema.UsedDictionary;
import org.visnyk.spi.NewsIndexProvider;

/** Opens indexes in folders of this machine. */
public final class EmbeddedNewsIndexProvider implements NewsIndexProvider {
  /** For {@link java.util.ServiceLoader}. */
  public EmbeddedNewsIndexProvider() {}

  @Override
  public EmbeddedNewsIndex open(Path folder, IndexOptions options) {
    return FolderNewsIndex.open(folder, options);
  }

  @Override
  public IndexCheck check(Path folder) {
    IndexChecker checker = new IndexChecker(new IndexFolder(folder, UsedDictionary.STANDARD));
    try (DiskThreads threads = new DiskThreads()) {
      return threads.call(checker::check);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the checker throws none
    }
  }
}
