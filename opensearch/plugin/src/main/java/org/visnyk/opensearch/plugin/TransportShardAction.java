package org.visnyk.opensearch.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.broadcast.TransportBroadcastAction;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.block.ClusterBlockException;
import org.opensearch.cluster.block.ClusterBlockLevel;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.routing.GroupShardsIterator;
import org.opensearch.cluster.routing.ShardIterator;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.index.IndexService;
import org.opensearch.index.engine.Engine;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportService;

/**
 * Asks one copy of each shard, and merges the answers. Fails unless all shards answer, since a sum
 * without one of them ranks wrongly, or the question says that some will do; the answer then has
 * the number of those that failed.
 */
public final class TransportShardAction
    extends TransportBroadcastAction<
        ShardRequest, ShardResponse, ShardRequest.ToShard, ShardResponse.OfShard> {
  private final IndicesService indices;

  /** Called by the node. */
  @Inject
  public TransportShardAction(
      ClusterService cluster,
      TransportService transport,
      IndicesService indices,
      ActionFilters filters,
      IndexNameExpressionResolver resolver) {
    super(
        ShardAction.NAME,
        cluster,
        transport,
        filters,
        resolver,
        ShardRequest::new,
        ShardRequest.ToShard::new,
        ThreadPool.Names.SEARCH);
    this.indices = indices;
  }

  @Override
  protected ShardResponse newResponse(
      ShardRequest request,
      @SuppressWarnings("rawtypes") AtomicReferenceArray answers,
      ClusterState state) {
    ShardOperation operation = ShardOperation.of(request.question());
    Map<String, Object> merged = operation.none();
    boolean mayMiss = Boolean.TRUE.equals(request.question().get(ShardOperation.PARTIAL));
    List<DefaultShardOperationFailedException> failures = new ArrayList<>();
    int answered = 0;
    for (int i = 0; i < answers.length(); i++) {
      @Nullable Object each = answers.get(i);
      if (each instanceof ShardResponse.OfShard answer) {
        merged = operation.merge(merged, answer.answer());
        answered++;
      } else if (mayMiss) {
        failures.add(
            new DefaultShardOperationFailedException(
                request.indices()[0], i, each instanceof RuntimeException e ? e : missing()));
      } else {
        throw each instanceof RuntimeException failure ? failure : missing();
      }
    }
    if (answered == 0) {
      throw missing();
    }
    return new ShardResponse(answers.length(), answered, failures, merged);
  }

  private static RuntimeException missing() {
    return new IllegalStateException("a shard of the index is not available");
  }

  @Override
  protected ShardRequest.ToShard newShardRequest(
      int number, ShardRouting shard, ShardRequest request) {
    return new ShardRequest.ToShard(shard.shardId(), request);
  }

  @Override
  protected ShardResponse.OfShard readShardResponse(StreamInput in) throws IOException {
    return new ShardResponse.OfShard(in);
  }

  @Override
  protected ShardResponse.OfShard shardOperation(ShardRequest.ToShard request, Task task)
      throws IOException {
    IndexService index = indices.indexServiceSafe(request.shardId().getIndex());
    ArticleFieldType.requireUsable(
        index.mapperService().fieldType(ArticleFieldMapper.CONTENT), index.index().getName());
    IndexShard shard = index.getShard(request.shardId().id());
    try (Engine.Searcher searcher = shard.acquireSearcher(VisnykQueryBuilder.NAME)) {
      Map<String, Object> answer =
          ShardOperation.of(request.question())
              .answer(request.question(), searcher.getIndexReader());
      return new ShardResponse.OfShard(request.shardId(), answer);
    }
  }

  @Override
  protected GroupShardsIterator<ShardIterator> shards(
      ClusterState state, ShardRequest request, String[] concreteIndices) {
    return clusterService.operationRouting().searchShards(state, concreteIndices, null, null);
  }

  @Override
  protected @Nullable ClusterBlockException checkGlobalBlock(
      ClusterState state, ShardRequest request) {
    return state.blocks().globalBlockedException(ClusterBlockLevel.READ);
  }

  @Override
  protected @Nullable ClusterBlockException checkRequestBlock(
      ClusterState state, ShardRequest request, String[] concreteIndices) {
    return state.blocks().indicesBlockedException(ClusterBlockLevel.READ, concreteIndices);
  }
}
