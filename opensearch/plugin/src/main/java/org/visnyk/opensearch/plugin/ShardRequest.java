package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.action.support.broadcast.BroadcastRequest;
import org.opensearch.action.support.broadcast.BroadcastShardRequest;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** A question to all shards of some indexes. */
final class ShardRequest extends BroadcastRequest<ShardRequest> {
  private final Map<String, Object> question;

  /**
   * A question.
   *
   * @param question names the {@link ShardOperation}
   */
  ShardRequest(String[] indices, IndicesOptions options, Map<String, Object> question) {
    super(indices, options);
    this.question = question;
  }

  ShardRequest(StreamInput in) throws IOException {
    super(in);
    this.question = Objects.requireNonNull(in.readMap());
  }

  Map<String, Object> question() {
    return question;
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    super.writeTo(out);
    out.writeMap(question);
  }

  /** The question to one shard. */
  static final class ToShard extends BroadcastShardRequest {
    private final Map<String, Object> question;

    ToShard(ShardId shard, ShardRequest request) {
      super(shard, request);
      this.question = request.question;
    }

    ToShard(StreamInput in) throws IOException {
      super(in);
      this.question = Objects.requireNonNull(in.readMap());
    }

    Map<String, Object> question() {
      return question;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeMap(question);
    }
  }
}
