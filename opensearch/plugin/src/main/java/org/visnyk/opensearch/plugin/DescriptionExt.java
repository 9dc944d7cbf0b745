package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final String WHOLE = "whole";
  private static final Set<String> ALL = Set.of(SNIPPETS, EXPLAIN, WHOLE);

  private final boolean snippets;
  private final boolean explains;
  private final boolean isWhole;

  private DescriptionExt(boolean snippets, boolean explains, boolean isWhole) {
    this.snippets = snippets;
    this.explains = explains;
    this.isWhole = isWhole;
  }

  DescriptionExt(StreamInput in) throws IOException {
    this(in.readBoolean(), in.readBoolean(), in.readBoolean());
  }

  static DescriptionExt fromXContent(XContentParser parser) throws IOException {
    Map<String, Object> object = parser.map();
    for (Map.Entry<String, Object> each : object.entrySet()) {
      if (!ALL.contains(each.getKey()) || !(each.getValue() instanceof Boolean)) {
        throw new IllegalArgumentException(
            "\"%s\" in ext has the values %s, %s and %s, each true or false"
                .formatted(NAME, SNIPPETS, EXPLAIN, WHOLE));
      }
    }
    return new DescriptionExt(
        !Boolean.FALSE.equals(object.get(SNIPPETS)),
        Boolean.TRUE.equals(object.get(EXPLAIN)),
        Boolean.TRUE.equals(object.get(WHOLE)));
  }

  /** Whether titles and snippets are highlighted; default true. */
  boolean snippets() {
    return snippets;
  }

  /** Whether scores are explained; default false. */
  boolean explains() {
    return explains;
  }

  /** Whether hits are whole articles rather than described; default false. */
  boolean isWhole() {
    return isWhole;
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    out.writeBoolean(snippets);
    out.writeBoolean(explains);
    out.writeBoolean(isWhole);
  }

  @Override
  public XContentBuilder toXContent(XContentBuilder builder, Params params) throws IOException {
    return builder
        .startObject(NAME)
        .field(SNIPPETS, snippets)
        .field(EXPLAIN, explains)
        .field(WHOLE, isWhole)
        .endObject();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DescriptionExt ext
        && snippets == ext.snippets
        && explains == ext.explains
        && isWhole == ext.isWhole;
  }

  @Override
  public int hashCode() {
    return Objects.hash(snippets, explains, isWhole);
  }
}
