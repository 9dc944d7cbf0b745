package org.visnyk.opensearch.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.ingest.AbstractProcessor;
import org.opensearch.ingest.ConfigurationUtils;
import org.opensearch.ingest.IngestDocument;
import org.opensearch.ingest.IngestDocumentWrapper;
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
    batchExecute(
        List.of(new IngestDocumentWrapper(0, 0, document, null)),
        done -> handler.accept(document, done.getFirst().getException()));
  }

  /** Asks for all documents of a bulk request at once. */
  @Override
  public void batchExecute(
      List<IngestDocumentWrapper> documents, Consumer<List<IngestDocumentWrapper>> handler) {
    Map<String, List<Compared>> byIndex = new LinkedHashMap<>();
    for (IngestDocumentWrapper document : documents) {
      if (document.getException() == null) {
        compared(document)
            .ifPresent(
                each ->
                    byIndex
                        .computeIfAbsent(
                            document.getIngestDocument().getFieldValue("_index", String.class),
                            index -> new ArrayList<>())
                        .add(each));
      }
    }
    if (byIndex.isEmpty()) {
      handler.accept(documents);
      return;
    }
    AtomicInteger left = new AtomicInteger(byIndex.size());
    byIndex.forEach(
        (index, articles) ->
            assign(
                index,
                articles,
                () -> {
                  if (left.decrementAndGet() == 0) {
                    handler.accept(documents);
                  }
                }));
  }

  /** A document with an article that is compared with others. */
  private record Compared(IngestDocumentWrapper document, DuplicateAction.Signed article) {}

  private Optional<Compared> compared(IngestDocumentWrapper wrapper) {
    IngestDocument document = wrapper.getIngestDocument();
    @Nullable String id = document.getFieldValue("_id", String.class, true);
    byte[] signature = id == null ? new byte[0] : signature(id, document);
    return id == null || signature.length == 0
        ? Optional.empty()
        : Optional.of(
            new Compared(wrapper, new DuplicateAction.Signed(id, new BytesArray(signature))));
  }

  private void assign(String index, List<Compared> articles, Runnable then) {
    client.execute(
        DuplicateAction.INSTANCE,
        new DuplicateAction.Request(index, articles.stream().map(Compared::article).toList()),
        ActionListener.runAfter(
            ActionListener.wrap(
                found -> {
                  for (int i = 0; i < articles.size(); i++) {
                    articles
                        .get(i)
                        .document
                        .getIngestDocument()
                        .setFieldValue(field + "." + CLUSTER, found.cluster(i));
                  }
                },
                failure ->
                    articles.forEach(
                        each -> each.document.update(each.document.getIngestDocument(), failure))),
            then));
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
