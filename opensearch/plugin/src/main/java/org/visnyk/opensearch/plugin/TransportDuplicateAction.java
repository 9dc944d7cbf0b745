package org.visnyk.opensearch.plugin;

import org.jspecify.annotations.Nullable;
import org.opensearch.OpenSearchStatusException;
import org.opensearch.action.ActionListenerResponseHandler;
import org.opensearch.action.ActionRunnable;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNode;
import org.opensearch.cluster.routing.AllocationId;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.index.Index;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.node.NodeClosedException;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.ConnectTransportException;
import org.opensearch.transport.TransportService;
import org.opensearch.transport.client.Client;
import org.visnyk.shard.DuplicateOwner;

/**
 * Asks the owner of the duplicates of an index: the node with the primary of its first shard. There
 * is one owner at a time, so that articles that are put at the same time find each other.
 */
public final class TransportDuplicateAction
    extends HandledTransportAction<DuplicateAction.Request, DuplicateAction.Response> {
  private final ClusterService cluster;
  private final TransportService transport;
  private final IndexNameExpressionResolver resolver;
  private final ThreadPool threads;
  private final DuplicateOwners owners;

  /** Called by the node. */
  @Inject
  public TransportDuplicateAction(
      ClusterService cluster,
      TransportService transport,
      ThreadPool threads,
      Client client,
      ActionFilters filters,
      IndexNameExpressionResolver resolver) {
    super(DuplicateAction.NAME, transport, filters, DuplicateAction.Request::new);
    this.cluster = cluster;
    this.transport = transport;
    this.resolver = resolver;
    this.threads = threads;
    this.owners = new DuplicateOwners(client);
  }

  @Override
  protected void doExecute(
      Task task,
      DuplicateAction.Request request,
      ActionListener<DuplicateAction.Response> listener) {
    ClusterState state = cluster.state();
    Index index = resolver.concreteWriteIndex(state, request);
    ShardRouting primary = state.routingTable().index(index).shard(0).primaryShard();
    @Nullable AllocationId stay = primary.allocationId();
    if (!primary.active() || stay == null) {
      listener.onFailure(
          unavailable("the first shard of the index %s is not available", index.getName()));
      return;
    }
    DiscoveryNode owner = state.nodes().get(primary.currentNodeId());
    if (owner.equals(state.nodes().getLocalNode())) {
      // Filling an owner waits for all shards.
      threads
          .executor(ThreadPool.Names.GENERIC)
          .execute(
              ActionRunnable.supply(
                  listener, () -> assign(request, owners.of(index, stay.getId(), state))));
    } else {
      transport.sendRequest(
          owner,
          DuplicateAction.NAME,
          request,
          new ActionListenerResponseHandler<>(
              ActionListener.delegateResponse(
                  listener, (to, failure) -> to.onFailure(retryable(failure, owner))),
              DuplicateAction.Response::new));
    }
  }

  /** A node that cannot be reached is replaced by another one, so that it helps to try again. */
  private static Exception retryable(Exception failure, DiscoveryNode owner) {
    return failure instanceof ConnectTransportException || failure instanceof NodeClosedException
        ? unavailable("the node %s cannot be reached", owner.getName())
        : failure;
  }

  private static OpenSearchStatusException unavailable(String problem, String name) {
    return new OpenSearchStatusException(
        problem.formatted(name) + ", so duplicates cannot be found; put the articles again",
        RestStatus.SERVICE_UNAVAILABLE);
  }

  private static DuplicateAction.Response assign(
      DuplicateAction.Request request, DuplicateOwner owner) {
    return new DuplicateAction.Response(
        request.articles().stream()
            .mapToLong(
                article -> owner.assign(article.id(), BytesReference.toBytes(article.signature())))
            .toArray());
  }
}
