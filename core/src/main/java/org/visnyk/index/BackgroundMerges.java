package org.visnyk.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in the background and logs failures: nothing is lost by them, the merge is tried again
 * later, and a full disk is reported to the next put or commit. Lucene's own scheduler would let
 * its threads die with a stack trace on standard error.
 */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  private static final Logger LOG = System.getLogger(BackgroundMerges.class.getName());

  @Override
  protected void handleMergeException(Throwable failure) {
    LOG.log(Level.WARNING, "segments could not be merged; tried again later", failure);
  }
}
