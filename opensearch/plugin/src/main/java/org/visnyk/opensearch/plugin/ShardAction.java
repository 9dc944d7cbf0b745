package org.visnyk.opensearch.plugin;

import org.opensearch.action.ActionType;

/** Asks all shards of an index for what a {@link ShardOperation} needs. */
final class ShardAction extends ActionType<ShardResponse> {
  static final ShardAction INSTANCE = new ShardAction();

  /** Allowed to those who may read the index. */
  static final String NAME = "indices:data/read/visnyk";

  private ShardAction() {
    super(NAME, ShardResponse::new);
  }
}
