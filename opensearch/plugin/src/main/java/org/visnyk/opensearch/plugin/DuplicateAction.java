package org.visnyk.opensearch.plugin;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.ActionType;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/** Assigns an article that is being put to the cluster of its duplicates. */
final class DuplicateAction extends ActionType<DuplicateAction.Response> {
  static final DuplicateAction INSTANCE = new DuplicateAction();

  /** Allowed to those who may write to the index. */
  static final String NAME = "indices:data/write/visnyk/duplicates";

  private DuplicateAction() {
    super(NAME, Response::new);
  }

  /** An article, by its signature. */
  static final class Request extends ActionRequest implements IndicesRequest {
    private final String index;
    private final String id;
    private final byte[] signature;

    Request(String index, String id, byte[] signature) {
      this.index = index;
      this.id = id;
      this.signature = signature;
    }

    Request(StreamInput in) throws IOException {
      super(in);
      this.index = in.readString();
      this.id = in.readString();
      this.signature = in.readByteArray();
    }

    String id() {
      return id;
    }

    byte[] signature() {
      return signature;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(index);
      out.writeString(id);
      out.writeByteArray(signature);
    }

    @Override
    public String[] indices() {
      return new String[] {index};
    }

    @Override
    public IndicesOptions indicesOptions() {
      return IndicesOptions.strictSingleIndexNoExpandForbidClosed();
    }

    @Override
    public @Nullable ActionRequestValidationException validate() {
      return null;
    }
  }

  /** The number of the cluster. */
  static final class Response extends ActionResponse {
    private final long cluster;

    Response(long cluster) {
      this.cluster = cluster;
    }

    Response(StreamInput in) throws IOException {
      super(in);
      this.cluster = in.readLong();
    }

    long cluster() {
      return cluster;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      out.writeLong(cluster);
    }
  }
}
