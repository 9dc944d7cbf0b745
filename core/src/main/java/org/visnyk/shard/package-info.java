/**
 * An index in several shards that somebody else keeps, such as an OpenSearch cluster, searched as
 * one. What runs where a shard is ({@link org.visnyk.shard.ShardSearcher}, {@link
 * org.visnyk.shard.ShardArticles}, {@link org.visnyk.shard.DuplicateOwner}), and what asks all of
 * them and merges their answers ({@link org.visnyk.shard.ShardedSearcher}).
 *
 * <p>A facade of the indexing and the query module for other modules of this project. It must not
 * know how shards are reached: that is behind {@link org.visnyk.shard.Shards}.
 */
@NullMarked
package org.visnyk.shard;

import org.jspecify.annotations.NullMarked;
