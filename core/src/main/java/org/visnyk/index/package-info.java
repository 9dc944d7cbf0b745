/**
 * The indexing module: how an article becomes a Lucene document, and the one writer that puts it
 * into a folder and keeps it there.
 *
 * <p>Knows the front room and the analysis; it must not know how a query is read or ranked. The
 * query module reads the same {@link org.visnyk.index.IndexSchema}.
 */
@NullMarked
package org.visnyk.index;

import org.jspecify.annotations.NullMarked;
