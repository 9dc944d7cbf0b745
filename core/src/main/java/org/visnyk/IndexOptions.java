package org.visnyk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to open an index. Immutable.
 *
 * @since 0.1
 */
public final class IndexOptions {

  /** Whether an opener may write. */
  public enum Access {
    /** One opener at a time may write; the index is created if there is none. */
    READ_WRITE,
    /** Any number of openers may read, also while one writes; the index must exist. */
    READ_ONLY
  }

  private final Access access;
  private final Duration refreshInterval;
  private final @Nullable Path userWords;
  private final @Nullable Path dictionary;
  private final boolean detectsDuplicates;
  private final Consumer<? super Article> putListener;

  private IndexOptions(Builder builder) {
    this.access = builder.access;
    this.refreshInterval = builder.refreshInterval;
    this.userWords = builder.userWords;
    this.dictionary = builder.dictionary;
    this.detectsDuplicates = builder.detectsDuplicates;
    this.putListener = builder.putListener;
    if (refreshInterval.isNegative()) {
      throw new InvalidRequestException("the refresh interval is negative: " + refreshInterval);
    }
  }

  /** Reading and writing, refreshed every second. */
  public static IndexOptions defaults() {
    return builder().build();
  }

  /** Reading only, refreshed every second. */
  public static IndexOptions readOnly() {
    return builder().access(Access.READ_ONLY).build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these options. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.access = access;
    builder.refreshInterval = refreshInterval;
    builder.userWords = userWords;
    builder.dictionary = dictionary;
    builder.detectsDuplicates = detectsDuplicates;
    builder.putListener = putListener;
    return builder;
  }

  /** Whether to write or only to read; default {@link Access#READ_WRITE}. */
  public Access access() {
    return access;
  }

  /**
   * How soon after a {@link NewsIndex#put} a search sees the article, at the latest; default 1
   * second. With {@link Duration#ZERO}, only {@link NewsIndex#refresh} and {@link NewsIndex#commit}
   * make articles visible, which is cheapest while loading an archive.
   */
  public Duration refreshInterval() {
    return refreshInterval;
  }

  /** A file of words to add to the dictionary; default none. */
  public Optional<Path> userWords() {
    return Optional.ofNullable(userWords);
  }

  /** A compiled dictionary to use instead of the one in the library; default none. */
  public Optional<Path> dictionary() {
    return Optional.ofNullable(dictionary);
  }

  /** Whether each article that is put is compared with the others; default true. */
  public boolean detectsDuplicates() {
    return detectsDuplicates;
  }

  /** Called with each article after it was put; default none. */
  public Consumer<? super Article> putListener() {
    return putListener;
  }

  @Override
  public String toString() {
    return "IndexOptions"
        + List.of(access, refreshInterval, userWords(), dictionary(), detectsDuplicates);
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private Access access = Access.READ_WRITE;
    private Duration refreshInterval = Duration.ofSeconds(1);
    private @Nullable Path userWords;
    private @Nullable Path dictionary;
    private boolean detectsDuplicates = true;
    private Consumer<? super Article> putListener = article -> {};

    private Builder() {}

    /** Whether to write or only to read; default {@link Access#READ_WRITE}. */
    public Builder access(Access access) {
      this.access = access;
      return this;
    }

    /** Longest time until a search sees a change; default 1 second; zero for never by itself. */
    public Builder refreshInterval(Duration refreshInterval) {
      this.refreshInterval = refreshInterval;
      return this;
    }

    /**
     * A UTF-8 file of words to add to the dictionary, in the format that {@code docs/DICTIONARY.md}
     * describes; default none. It is read when the index is opened and at each {@link
     * EmbeddedNewsIndex#reloadUserWords}; its words are known in queries, and in articles that are
     * put, from then on. Articles that were put before keep their terms until they are put again.
     */
    public Builder userWords(Path file) {
      this.userWords = file;
      return this;
    }

    /**
     * A compiled dictionary to use instead of the one in the library, as {@code docs/DICTIONARY.md}
     * describes; default none. An index can only be opened with the dictionary that it was created
     * with; the file may be moved and renamed.
     */
    public Builder dictionary(Path file) {
      this.dictionary = file;
      return this;
    }

    /**
     * Does not detect duplicates among the articles that are put, which saves the time and the
     * memory (about 300 bytes for each of the last million articles, at most a quarter of the
     * heap).
     */
    public Builder ignoreDuplicates() {
      this.detectsDuplicates = false;
      return this;
    }

    /**
     * Tells of each article that was put, once it is accepted, such as to {@link
     * SavedSearches#matches}; default nothing. Called on the thread that puts, which waits; what it
     * throws is passed on, though the article is accepted.
     */
    public Builder putListener(Consumer<? super Article> putListener) {
      this.putListener = putListener;
      return this;
    }

    /**
     * Builds the options.
     *
     * @throws InvalidRequestException if the refresh interval is negative
     */
    public IndexOptions build() {
      return new IndexOptions(this);
    }
  }
}
