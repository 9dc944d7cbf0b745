package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.index.query.AbstractQueryBuilder;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryCoordinatorContext;
import org.opensearch.index.query.QueryRewriteContext;
import org.opensearch.index.query.QueryShardContext;
import org.visnyk.shard.ShardJson;
import org.visnyk.shard.ShardQuery;
import org.visnyk.shard.ShardStatistics;

/**
 * The query {@value #NAME}: finds articles and scores them as one index does that has the articles
 * of all shards. The node that coordinates a search asks all shards for the statistics that scores
 * depend on, unless the query has them already.
 */
final class VisnykQueryBuilder extends AbstractQueryBuilder<VisnykQueryBuilder> {
  /** The name of the query. */
  static final String NAME = "visnyk";

  private static final String STATISTICS = "statistics";

  /** As {@link ShardJson} prints it. */
  private final Map<String, Object> query;

  /** Of all shards; empty if they are still to be asked for. */
  private final String statistics;

  /** Set when the shards have answered. */
  private final @Nullable AtomicReference<@Nullable String> answer;

  private VisnykQueryBuilder(
      Map<String, Object> query,
      String statistics,
      @Nullable AtomicReference<@Nullable String> answer) {
    this.query = query;
    this.statistics = statistics;
    this.answer = answer;
  }

  VisnykQueryBuilder(StreamInput in) throws IOException {
    super(in);
    this.query = Objects.requireNonNull(in.readMap());
    this.statistics = in.readString();
    this.answer = null;
  }

  @Override
  protected void doWriteTo(StreamOutput out) throws IOException {
    if (answer != null) {
      throw new IllegalStateException("the statistics of the shards are still missing");
    }
    out.writeMap(query);
    out.writeString(statistics);
  }

  static VisnykQueryBuilder fromXContent(XContentParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>(parser.map());
    Object boost = object.remove(BOOST_FIELD.getPreferredName());
    Object name = object.remove(NAME_FIELD.getPreferredName());
    Object statistics = object.remove(STATISTICS);
    ShardJson.query(object);
    VisnykQueryBuilder query =
        new VisnykQueryBuilder(object, statistics == null ? "" : statistics.toString(), null);
    if (boost instanceof Number number) {
      query.boost(number.floatValue());
    }
    if (name != null) {
      query.queryName(name.toString());
    }
    return query;
  }

  @Override
  protected void doXContent(XContentBuilder builder, Params params) throws IOException {
    builder.startObject(NAME);
    for (Map.Entry<String, Object> each : query.entrySet()) {
      builder.field(each.getKey(), each.getValue());
    }
    if (!statistics.isEmpty()) {
      builder.field(STATISTICS, statistics);
    }
    printBoostAndQueryName(builder);
    builder.endObject();
  }

  @Override
  protected QueryBuilder doRewrite(QueryRewriteContext context) {
    if (answer != null) {
      @Nullable String found = answer.get();
      return found == null ? this : copy(found, null);
    }
    @Nullable QueryCoordinatorContext coordinator = context.convertToCoordinatorContext();
    if (!statistics.isEmpty() || coordinator == null || !needsStatistics()) {
      return this;
    }
    AtomicReference<@Nullable String> coming = new AtomicReference<>();
    ShardRequest request =
        new ShardRequest(
            coordinator.getSearchRequest().indices(),
            coordinator.getSearchRequest().indicesOptions(),
            Map.of(ShardOperation.KEY, ShardOperation.STATISTICS.label(), NAME, query));
    context.registerAsyncAction(
        (client, listener) ->
            client.execute(
                ShardAction.INSTANCE,
                request,
                ActionListener.wrap(
                    response -> {
                      coming.set(String.valueOf(response.answer().get(STATISTICS)));
                      listener.onResponse(null);
                    },
                    listener::onFailure)));
    return copy("", coming);
  }

  /** What is selected without scores needs none. */
  private boolean needsStatistics() {
    return !(ShardJson.query(query) instanceof ShardQuery.Selected);
  }

  private VisnykQueryBuilder copy(
      String newStatistics, @Nullable AtomicReference<@Nullable String> newAnswer) {
    return new VisnykQueryBuilder(query, newStatistics, newAnswer)
        .boost(boost())
        .queryName(queryName());
  }

  @Override
  protected Query doToQuery(QueryShardContext context) throws IOException {
    ShardQuery parsed = ShardJson.query(query);
    ArticleFieldType.requireUsable(
        context.fieldMapper(ArticleFieldMapper.CONTENT),
        context.getFullyQualifiedIndex().getName());
    ShardStatistics used =
        statistics.isEmpty()
            ? VisnykPlugin.searcher().statistics(parsed, context.getIndexReader())
            : ShardStatistics.parse(statistics);
    return VisnykPlugin.searcher().query(parsed, used);
  }

  @Override
  protected boolean doEquals(VisnykQueryBuilder other) {
    return query.equals(other.query) && statistics.equals(other.statistics);
  }

  @Override
  protected int doHashCode() {
    return Objects.hash(new HashMap<>(query), statistics);
  }

  @Override
  public String getWriteableName() {
    return NAME;
  }
}
