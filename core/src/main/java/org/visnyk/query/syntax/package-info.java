/**
 * The query language: parses what was typed into a tree of records ({@link
 * org.visnyk.query.syntax.QueryParser}), prints trees ({@link
 * org.visnyk.query.syntax.QueryNode#print}) and rewrites their words ({@link
 * org.visnyk.query.syntax.QueryWords}). The grammar is in {@code docs/QUERIES.md}.
 *
 * <p>Must not know how a query is answered: no Lucene, no index, no lemmas.
 */
@NullMarked
package org.visnyk.query.syntax;

import org.jspecify.annotations.NullMarked;
