package org.visnyk.index.document;

import java.io.IOException;
import org.visnyk.index.duplicates.Signature;

/** Tells the clusters of duplicates that articles belong to. */
public interface ClusterSource {
  /** The cluster of an article that is being put. */
  long assign(String id, Signature signature) throws IOException;

  /** Forgets an article that is deleted, or replaced by one that is too short to compare. */
  void forget(String id);
}
