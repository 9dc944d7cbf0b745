package org.visnyk.shard;

import org.visnyk.index.schema.IndexSchema;

/** What nodes, clients and stored articles must have in common. */
public final class ShardFormat {
  /**
   * Identifies the fields and terms that articles become. Articles that were stored with another
   * one must be put again.
   */
  public static final String STORED = IndexSchema.format();

  /**
   * Identifies the objects in requests and answers, too. Nodes and clients with different ones do
   * not understand each other.
   */
  public static final String SPOKEN = "1-" + STORED;

  private ShardFormat() {}
}
