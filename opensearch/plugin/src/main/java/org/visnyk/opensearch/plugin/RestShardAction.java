package org.visnyk.opensearch.plugin;

import static org.opensearch.rest.RestRequest.Method.POST;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.common.Strings;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.action.RestToXContentListener;
import org.opensearch.transport.client.node.NodeClient;

/** Asks all shards over HTTP: {@code POST /news/_visnyk/statistics}. */
final class RestShardAction extends BaseRestHandler {

  @Override
  public String getName() {
    return "visnyk_shard_action";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(POST, "/{index}/_visnyk/{operation}"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client)
      throws IOException {
    Map<String, Object> question = new HashMap<>();
    if (request.hasContent()) {
      try (XContentParser parser = request.contentParser()) {
        question.putAll(parser.map());
      }
    }
    question.put(ShardOperation.KEY, request.param(ShardOperation.KEY));
    ShardOperation.of(question);
    ShardRequest shards =
        new ShardRequest(
            Strings.splitStringByCommaToArray(request.param("index")),
            IndicesOptions.strictExpandOpenAndForbidClosed(),
            question);
    return channel ->
        client.execute(ShardAction.INSTANCE, shards, new RestToXContentListener<>(channel));
  }
}
