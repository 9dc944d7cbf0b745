/**
 * The query language: what a person typed becomes a tree of records ({@link
 * org.visnyk.query.syntax.QueryParser}), and a tree is written as a query again ({@link
 * org.visnyk.query.syntax.QueryNode#print}). The grammar is in {@code docs/QUERIES.md}.
 *
 * <p>Must not know how a query is answered: no Lucene, no index, no lemmas.
 */
@NullMarked
package org.visnyk.query.syntax;

import org.jspecify.annotations.NullMarked;
