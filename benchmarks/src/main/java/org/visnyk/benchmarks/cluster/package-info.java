/** The speed of Visnyk in the nodes of an OpenSearch cluster, compared with their own analyzer. */
@NullMarked
package org.visnyk.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
