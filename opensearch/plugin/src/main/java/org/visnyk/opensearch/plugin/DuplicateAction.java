package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.ActionType;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.common.io.stream.Writeable;

/** Assigns articles that are being put to the clusters of their duplicates. */
final class DuplicateAction extends ActionType<DuplicateAction.Response> {
  static final DuplicateAction INSTANCE = new DuplicateAction();

  /** Allowed to those who may write to the index. */
  static final String NAME = "indices:data/write/visnyk/duplicates";

  private DuplicateAction() {
    super(NAME, Response::new);
  }

  /**
   * An article.
   *
   * @param signature not empty
   */
  record Signed(String id, BytesReference signature) implements Writeable {
    private static Signed read(StreamInput in) throws IOException {
      return new Signed(in.readString(), in.readBytesReference());
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      out.writeString(id);
      out.writeBytesReference(signature);
    }
  }

  /** Articles of an index. */
  static final class Request extends ActionRequest implements IndicesRequest {
    private final String index;
    private final List<Signed> articles;

    Request(String index, List<Signed> articles) {
      this.index = index;
      this.articles = articles;
    }

    Request(StreamInput in) throws IOException {
      super(in);
      this.index = in.readString();
      this.articles = in.readList(Signed::read);
    }

    List<Signed> articles() {
      return articles;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      super.writeTo(out);
      out.writeString(index);
      out.writeList(articles);
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

  /** The numbers of their clusters, in the same order. */
  static final class Response extends ActionResponse {
    private final long[] clusters;

    Response(long[] clusters) {
      this.clusters = clusters;
    }

    Response(StreamInput in) throws IOException {
      super(in);
      this.clusters = in.readLongArray();
    }

    long cluster(int number) {
      return clusters[number];
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
      out.writeLongArray(clusters);
    }
  }
}
