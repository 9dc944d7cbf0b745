/**
 * The index inside the nodes of an OpenSearch cluster: a field type for articles, a query that
 * ranks as an index in a folder does, and what is shown of its hits.
 *
 * <p>Knows OpenSearch, and of the core its API and {@code org.visnyk.shard} only.
 */
@NullMarked
package org.visnyk.opensearch.plugin;

import org.jspecify.annotations.NullMarked;
