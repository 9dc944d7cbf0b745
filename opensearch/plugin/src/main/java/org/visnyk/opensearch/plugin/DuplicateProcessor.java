package org.visnyk.opensearch.plugin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.action.ActionListener;
import org.opensearch.ingest.AbstractProcessor;
import org.opensearch.ingest.ConfigurationUtils;
import org.opensearch.ingest.IngestDocument;
import org.opensearch.ingest.Processor;
import org.opensearch.transport.client.Client;
import org.visnyk.Article;
import org.visnyk.VisnykException;
import org.visnyk.shard.ShardArticles;
import org.visnyk.shard.ShardJson;

/**
 * Finds the duplicates of an article before it is indexed: sets its value {@code cluster}, the same
 * for all of them. A document without a usable article is left to the mapping, which refuses it;
 * one whose id OpenSearch makes up stays without a cluster.
 */
final class DuplicateProcessor extends AbstractProcessor {
  /** The type of the processor in pipelines. */
  static final String TYPE = "visnyk_duplicates";

  private static final String CLUSTER = "cluster";
  private static final String DEFAULT_FIELD = "article";

  private final String field;
  private final ShardArticles articles;
  private final Client client;

  private DuplicateProcessor(
      @Nullable String tag,
      @Nullable String description,
      String field,
      ShardArticles articles,
      Client client) {
    super(tag, description);
    this.field = field;
    this.articles = articles;
    this.client = client;
  }

  /** Makes processors; their only parameter is the {@code field} with the article. */
  static Processor.Factory factory(ShardArticles articles, Client client) {
    return (others, tag, description, config) ->
        new DuplicateProcessor(
            tag,
            description,
            ConfigurationUtils.readStringProperty(TYPE, tag, config, "field", DEFAULT_FIELD),
            articles,
            client);
  }

  @Override
  public void execute(IngestDocument document, BiConsumer<IngestDocument, Exception> handler) {
    @Nullable String id = document.getFieldValue("_id", String.class, true);
    String index = document.getFieldValue("_index", String.class);
    byte[] signature = id == null ? new byte[0] : signature(id, document);
    if (id == null || signature.length == 0) {
      handler.accept(document, null);
      return;
    }
    client.execute(
        DuplicateAction.INSTANCE,
        new DuplicateAction.Request(index, id, signature),
        ActionListener.wrap(
            found -> {
              document.setFieldValue(field + "." + CLUSTER, found.cluster());
              handler.accept(document, null);
            },
            failure -> handler.accept(null, failure)));
  }

  /** Empty if there is no article, or it is too short to be compared. */
  private byte[] signature(String id, IngestDocument document) {
    if (!document.hasField(field)
        || !(document.getFieldValue(field, Object.class) instanceof Map<?, ?> values)) {
      return new byte[0];
    }
    document.getFieldValue(field, Map.class).remove(CLUSTER);
    Map<String, Object> object = new HashMap<>();
    values.forEach((key, value) -> object.put(String.valueOf(key), value));
    try {
      Article article = ShardJson.article(id, object).article();
      return articles.signature(article);
    } catch (VisnykException e) {
      return new byte[0]; // the mapping says what is wrong
    }
  }

  @Override
  public IngestDocument execute(IngestDocument document) {
    throw new UnsupportedOperationException("is only executed asynchronously");
  }

  @Override
  public String getType() {
    return TYPE;
  }
}
