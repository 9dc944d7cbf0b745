package org.visnyk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.visnyk.contract.IndexFixture;

/**
 * An index in a temporary folder, opened before each test and closed after it:
 *
 * <pre>{@code
 * @RegisterExtension final IndexExtension index = IndexExtension.inTemporaryFolder();
 * }</pre>
 *
 * <p>A property, for which no extension runs, opens and closes one by itself with {@link #open}.
 */
public final class IndexExtension
    implements IndexFixture, BeforeEachCallback, AfterEachCallback, AutoCloseable {

  /** Nothing becomes visible by itself, only by a refresh or a commit. */
  public static final IndexOptions MANUAL_REFRESH =
      IndexOptions.builder().refreshInterval(Duration.ZERO).build();

  private final IndexOptions options;
  private @Nullable Path temporary;
  private @Nullable EmbeddedNewsIndex index;

  private IndexExtension(IndexOptions options) {
    this.options = options;
  }

  /** An index that is refreshed by hand. */
  public static IndexExtension inTemporaryFolder() {
    return inTemporaryFolder(MANUAL_REFRESH);
  }

  /** An index that is opened with the given options. */
  public static IndexExtension inTemporaryFolder(IndexOptions options) {
    return new IndexExtension(options);
  }

  /** Opens an index that is refreshed by hand at once; the caller closes it. */
  public static IndexExtension open() {
    IndexExtension extension = inTemporaryFolder();
    extension.beforeEach(null);
    return extension;
  }

  @Override
  public EmbeddedNewsIndex index() {
    if (index == null) {
      throw new IllegalStateException("no test is running");
    }
    return index;
  }

  /** The folder of the index. */
  public Path folder() {
    return sibling("index");
  }

  /** A path next to the folder of the index, for what a test writes. */
  public Path sibling(String name) {
    if (temporary == null) {
      throw new IllegalStateException("no test is running");
    }
    return temporary.resolve(name);
  }

  /** Closes the index and opens it again. */
  public EmbeddedNewsIndex reopen(IndexOptions newOptions) {
    index().close();
    index = NewsIndex.open(folder(), newOptions);
    return index;
  }

  @Override
  public void beforeEach(@Nullable ExtensionContext context) {
    try {
      temporary = Files.createTempDirectory("visnyk-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    index = NewsIndex.open(folder(), options);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  /** Closes the index and deletes its folder. */
  @Override
  public void close() {
    index().close();
    try (Stream<Path> files = Files.walk(sibling(""))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
