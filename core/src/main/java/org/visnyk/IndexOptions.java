package org.visnyk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to open an index. Immutable.
 *
 * @param access whether to write or only to read; default {@link Access#READ_WRITE}
 * @param refreshInterval how soon after a {@link NewsIndex#put} a search sees the article, at the
 *     latest; default 1 second. {@link Duration#ZERO} means only when {@link NewsIndex#refresh} is
 *     called, which is cheapest while loading an archive
 * @param userWords a file of words to add to the dictionary, in the format that {@code
 *     docs/LEXICON.md} describes; default none. It is read when the index is opened and at each
 *     {@link NewsIndex#reloadUserWords}: new words are known in articles that are put, and in
 *     queries, from then on. Articles that were put before keep their terms until they are put
 *     again
 * @param dictionary a compiled dictionary to use instead of the one that comes with the library, as
 *     {@code docs/LEXICON.md} describes; default none. An index is opened with the dictionary that
 *     it was made with, always; its file may be moved and renamed
 * @param nearDuplicates whether an article that is put is compared with those that are there, which
 *     takes some memory (about 250 bytes an article, for the last million at most); default {@link
 *     NearDuplicates#CLUSTER}
 */
public record IndexOptions(
    Access access,
    Duration refreshInterval,
    Optional<Path> userWords,
    Optional<Path> dictionary,
    NearDuplicates nearDuplicates) {

  /** Whether an opener may write. */
  public enum Access {
    /** One opener at a time may write; the index is made if there is none. */
    READ_WRITE,
    /** Any number of openers may read, also while one writes; the index must be there. */
    READ_ONLY
  }

  /** What becomes of articles that are near-copies of others. */
  public enum NearDuplicates {
    /** They are kept, and the index remembers that they belong together. */
    CLUSTER,
    /** They are kept, and nothing is known of it; to be known, they must be put again. */
    IGNORE
  }

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the interval is negative
   */
  public IndexOptions {
    if (refreshInterval.isNegative()) {
      throw new IllegalArgumentException("the refresh interval is negative: " + refreshInterval);
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

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options. Not safe for use by several threads at once. */
  public static final class Builder {
    private Access access = Access.READ_WRITE;
    private Duration refreshInterval = Duration.ofSeconds(1);
    private Optional<Path> userWords = Optional.empty();
    private Optional<Path> dictionary = Optional.empty();
    private NearDuplicates nearDuplicates = NearDuplicates.CLUSTER;

    private Builder() {}

    /** Whether to write or only to read; default {@link Access#READ_WRITE}. */
    public Builder access(Access access) {
      this.access = access;
      return this;
    }

    /** Longest time until a search sees a change; default 1 second; zero for by hand only. */
    public Builder refreshInterval(Duration refreshInterval) {
      this.refreshInterval = refreshInterval;
      return this;
    }

    /** A file of words to add to the dictionary, in UTF-8; default none. */
    public Builder userWords(Path file) {
      this.userWords = Optional.of(file);
      return this;
    }

    /** A compiled dictionary; default the one that comes with the library. */
    public Builder dictionary(Path file) {
      this.dictionary = Optional.of(file);
      return this;
    }

    /** What becomes of near-copies; default {@link NearDuplicates#CLUSTER}. */
    public Builder nearDuplicates(NearDuplicates nearDuplicates) {
      this.nearDuplicates = nearDuplicates;
      return this;
    }

    /** Builds the options. */
    public IndexOptions build() {
      return new IndexOptions(access, refreshInterval, userWords, dictionary, nearDuplicates);
    }
  }
}
