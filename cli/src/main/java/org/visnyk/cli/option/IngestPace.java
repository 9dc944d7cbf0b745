package org.visnyk.cli.option;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.visnyk.cli.output.UsageException;
import org.visnyk.ingest.IngestOptions;
import org.visnyk.ingest.IngestOptions.Beginning;
import picocli.CommandLine.Option;

/** The options of {@code index} for resuming, commits and threads. */
public final class IngestPace {
  @Option(
      names = "--resume",
      description = "Continue an interrupted run after its last commit; give the same files again.")
  private boolean resume;

  @Option(
      names = "--commit-seconds",
      paramLabel = "T",
      description = "Commit every T seconds; default 30, 0 for --commit-records only.")
  private @Nullable Integer commitSeconds;

  @Option(
      names = "--commit-records",
      paramLabel = "N",
      description = "Also commit every N records; default 100,000.")
  private @Nullable Long commitRecords;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Number of threads that add articles; default one for each processor,"
              + " 64 for a cluster.")
  private @Nullable Integer threads;

  /** Whether to continue an interrupted run. */
  public boolean isResuming() {
    return resume;
  }

  /**
   * Adds the options to those of an ingest.
   *
   * @throws UsageException if a number is out of range
   */
  public void applyTo(IngestOptions.Builder options) {
    options.beginning(resume ? Beginning.LAST_COMMIT : Beginning.FIRST_RECORD);
    if (commitSeconds != null) {
      require("--commit-seconds", commitSeconds, 0);
      options.commitInterval(Duration.ofSeconds(commitSeconds));
    }
    if (commitRecords != null) {
      require("--commit-records", commitRecords, 1);
      options.commitEvery(commitRecords);
    }
    if (threads != null) {
      require("--threads", threads, 1);
      options.threads(threads);
    }
  }

  private static void require(String option, long value, int least) {
    if (value < least) {
      throw new UsageException("%s: at least %d, not %d".formatted(option, least, value));
    }
  }
}
