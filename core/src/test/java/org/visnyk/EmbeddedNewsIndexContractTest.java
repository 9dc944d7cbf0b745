package org.visnyk;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.visnyk.contract.NewsIndexContract;

/** The index in a folder keeps the contract of every index. */
class EmbeddedNewsIndexContractTest extends NewsIndexContract {
  @TempDir Path folder;

  @Override
  protected NewsIndex open(String name) {
    return NewsIndex.open(folder.resolve(name), IndexExtension.MANUAL_REFRESH);
  }
}
