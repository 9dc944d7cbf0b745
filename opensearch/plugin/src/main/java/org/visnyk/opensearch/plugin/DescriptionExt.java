package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.search.SearchExtBuilder;

/** Asks that hits of the query {@value VisnykQueryBuilder#NAME} are described. */
final class DescriptionExt extends SearchExtBuilder {
  /** Its name in {@code ext}, and that of the field of each hit that has the description. */
  static final String NAME = "visnyk";

  private static final String SNIPPETS = "snippets";
  private static final String EXPLAIN = "explain";

  private final boolean snippets;
  private final boolean explains;

  private DescriptionExt(boolean snippets, boolean explains) {
    this.snippets = snippets;
    this.explains = explains;
  }

  DescriptionExt(StreamInput in) throws IOException {
    this(in.readBoolean(), in.readBoolean());
  }

  static DescriptionExt fromXContent(XContentParser parser) throws IOException {
    Map<String, Object> object = parser.map();
    for (Map.Entry<String, Object> each : object.entrySet()) {
      boolean isKnown = each.getKey().equals(SNIPPETS) || each.getKey().equals(EXPLAIN);
      if (!isKnown || !(each.getValue() instanceof Boolean)) {
        throw new IllegalArgumentException(
            "\"%s\" in ext has the values %s and %s, each true or false"
                .formatted(NAME, SNIPPETS, EXPLAIN));
      }
    }
    return new DescriptionExt(
        !Boolean.FALSE.equals(object.get(SNIPPETS)), Boolean.TRUE.equals(object.get(EXPLAIN)));
  }

  /** Whether titles and snippets are highlighted; default true. */
  boolean snippets() {
    return snippets;
  }

  /** Whether scores are explained; default false. */
  boolean explains() {
    return explains;
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    out.writeBoolean(snippets);
    out.writeBoolean(explains);
  }

  @Override
  public XContentBuilder toXContent(XContentBuilder builder, Params params) throws IOException {
    return builder.startObject(NAME).field(SNIPPETS, snippets).field(EXPLAIN, explains).endObject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DescriptionExt ext
        && snippets == ext.snippets
        && explains == ext.explains;
  }

  @Override
  public int hashCode() {
    return (snippets ? 2 : 0) + (explains ? 1 : 0);
  }
}
