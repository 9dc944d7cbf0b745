/**
 * A cluster of OpenSearch nodes on this machine, each a process of its own, from the libraries of
 * the build: {@link org.visnyk.opensearch.local.LocalCluster} starts and kills them, {@link
 * org.visnyk.opensearch.local.ClusterDemo} shows what they do.
 */
@NullMarked
package org.visnyk.opensearch.local;

import org.jspecify.annotations.NullMarked;
