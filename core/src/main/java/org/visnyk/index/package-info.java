/**
 * The indexing module: the one writer that puts articles into a folder and keeps them there, and
 * the readers of what is stored.
 *
 * <p>Knows the front room and the analysis; it must not know how a query is read or ranked. The
 * query module reads the same {@link org.visnyk.index.schema.IndexSchema}.
 */
@NullMarked
package org.visnyk.index;

import org.jspecify.annotations.NullMarked;
