package org.visnyk.cli.output;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.IngestListener;

/** Shows a progress bar if standard error is a terminal. */
public final class IndexProgress implements IngestListener, AutoCloseable {
  private static final int WIDTH = 100;
  private static final long MEGABYTE = 1_000_000;
  private static final int RECORDS_BETWEEN_STEPS = 64;

  private final @Nullable ProgressBar bar;
  private long bytes;

  private IndexProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Starts to show progress.
   *
   * @param size number of bytes to read; 0 if unknown
   */
  public static IndexProgress start(long size, Streams streams) {
    if (!streams.errIsTerminal()) {
      return new IndexProgress(null);
    }
    return new IndexProgress(
        new ProgressBarBuilder()
            .setTaskName("Indexing")
            .setInitialMax(size == 0 ? -1 : size)
            .setUnit(" MB", MEGABYTE)
            .showSpeed()
            .setStyle(ProgressBarStyle.ASCII)
            .setMaxRenderedLength(WIDTH)
            .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
            .clearDisplayOnFinish()
            .build());
  }

  /** Counts the bytes that are read from a stream. */
  public InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        bytes += value < 0 ? 0 : 1;
        return value;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        bytes += Math.max(0, count);
        return count;
      }
    };
  }

  @Override
  public void recordRead(long read) {
    if (bar != null && read % RECORDS_BETWEEN_STEPS == 0) {
      bar.stepTo(bytes);
      bar.setExtraMessage(Display.count(read, "record"));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
