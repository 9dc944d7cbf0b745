/**
 * The query module: what a person typed becomes a syntax tree ({@link
 * org.visnyk.query.syntax.QueryParser}), the tree becomes a Lucene query ({@link
 * org.visnyk.query.compile.QueryCompiler}), and the query becomes hits with snippets and counts
 * ({@link org.visnyk.query.ArticleSearcher}).
 *
 * <p>Reads the index by its schema and never writes; it must not know how articles got there.
 */
@NullMarked
package org.visnyk.query;

import org.jspecify.annotations.NullMarked;
