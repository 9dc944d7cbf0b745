package org.visnyk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.visnyk.index.schema.UsedDictionary;

class IndexFolderTest {
  private final IndexFolder folder = new IndexFolder(Path.of("news"), UsedDictionary.STANDARD);

  @Test
  void aLackOfMemoryIsNotBlamedOnTheDisk() {
    assertThat(folder.failure("failed", new IOException(new OutOfMemoryError("Java heap space"))))
        .hasMessage(
            "the index at news failed: Java ran out of memory (Java heap space); what was committed"
                + " before is safe. Give Java more memory with -Xmx, then open it again");
  }

  @Test
  void aFileThatWasCutOffIsCalledThat() {
    InternalError fault =
        new InternalError("a fault occurred in an unsafe memory access operation");
    assertThat(folder.failure("could not be used", new IOException(fault)))
        .hasMessageContaining("a file was cut off or deleted while it was read");
  }

  @Test
  void aFullDiskIs() {
    assertThat(folder.failure("failed", new IOException("No space left on device")))
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("Check free space");
  }
}
