package org.visnyk.opensearch.plugin;

import org.jspecify.annotations.Nullable;
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
import org.opensearch.core.index.Index;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;
import org.opensearch.transport.client.Client;

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
          new IllegalStateException(
              "the first shard of the index %s is not available, so duplicates cannot be found; put the article again"
                  .formatted(index.getName())));
      return;
    }
    DiscoveryNode owner = state.nodes().get(primary.currentNodeId());
    if (owner.equals(state.nodes().getLocalNode())) {
      // Filling an owner waits for all shards.
      threads
          .executor(ThreadPool.Names.GENERIC)
          .execute(
              ActionRunnable.supply(
                  listener,
                  () ->
                      new DuplicateAction.Response(
                          owners
                              .of(index, stay.getId(), state)
                              .assign(request.id(), request.signature()))));
    } else {
      transport.sendRequest(
          owner,
          DuplicateAction.NAME,
          request,
          new ActionListenerResponseHandler<>(listener, DuplicateAction.Response::new));
    }
  }
}
