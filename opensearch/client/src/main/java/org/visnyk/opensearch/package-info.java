/**
 * A {@link org.visnyk.NewsIndex} on an OpenSearch cluster, by HTTP. Asks the nodes, on which the
 * plugin matches, scores and highlights; parsing, advice, paging and folding of duplicates are
 * those of the core and happen here.
 */
@NullMarked
package org.visnyk.opensearch;

import org.jspecify.annotations.NullMarked;
