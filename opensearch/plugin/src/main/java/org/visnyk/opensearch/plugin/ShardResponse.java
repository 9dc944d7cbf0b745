package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opensearch.action.support.broadcast.BroadcastResponse;
import org.opensearch.action.support.broadcast.BroadcastShardResponse;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.core.xcontent.XContentBuilder;

/** The merged answer of the shards that answered. */
final class ShardResponse extends BroadcastResponse {
  private final Map<String, Object> answer;

  ShardResponse(
      int total,
      int successful,
      List<DefaultShardOperationFailedException> failures,
      Map<String, Object> answer) {
    super(total, successful, failures.size(), failures);
    this.answer = answer;
  }

  ShardResponse(StreamInput in) throws IOException {
    super(in);
    this.answer = Objects.requireNonNull(in.readMap());
  }

  Map<String, Object> answer() {
    return answer;
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    super.writeTo(out);
    out.writeMap(answer);
  }

  @Override
  protected void addCustomXContentFields(XContentBuilder builder, Params params)
      throws IOException {
    for (Map.Entry<String, Object> each : answer.entrySet()) {
      builder.field(each.getKey(), each.getValue());
    }
  }

  /** The answer of one shard. */
  static final class OfShard extends BroadcastShardResponse {
    private final Map<String, Object> answer;

    OfShard(ShardId shard, Map<String, Object> answer) {
      super(shard);
      this.answer = answer;
    }

    OfShard(StreamInput in) throws IOException {
      super(in);
      this.answer = Objects.requireNonNull(in.readMap());
    }

    Map<String, Object> answer() {
      return answer;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeMap(answer);
    }
  }
}
