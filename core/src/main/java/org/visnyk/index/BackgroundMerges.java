package org.visnyk.index;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in the background, and logs what fails there: nothing is lost with it, the merge is tried
 * again later, and a disk that is full tells whoever puts or commits. Lucene's own scheduler would
 * let its threads die with a stack trace on standard error.
 */
final class BackgroundMerges extends ConcurrentMergeScheduler {
  private static final Logger LOG = System.getLogger(BackgroundMerges.class.getName());

  @Override
  protected void handleMergeException(Throwable failure) {
    LOG.log(Level.WARNING, "segments could not be merged; tried again later", failure);
  }
}
