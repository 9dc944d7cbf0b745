/**
 * One page of results: the top hits in the requested order, cursors, facet counts, and what is
 * shown of each hit, including the explanation of its score.
 *
 * <p>Must not know how the query came about; it is given the compiled query.
 */
@NullMarked
package org.visnyk.query.page;

import org.jspecify.annotations.NullMarked;
