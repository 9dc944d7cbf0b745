/**
 * Compiles a syntax tree into a Lucene query: which clauses must match, which add to the score, and
 * which terms are highlighted.
 *
 * <p>Knows the schema and the analysis of query words; it must not know pages, hits or advice.
 */
@NullMarked
package org.visnyk.query.compile;

import org.jspecify.annotations.NullMarked;
