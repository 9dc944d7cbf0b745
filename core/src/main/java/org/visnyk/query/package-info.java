/**
 * The query module: parses what was typed ({@link org.visnyk.query.syntax.QueryParser}), compiles
 * it into a Lucene query ({@link org.visnyk.query.compile.QueryCompiler}), and finds hits with
 * snippets and counts ({@link org.visnyk.query.ArticleSearcher}), with advice where they are few
 * ({@link org.visnyk.query.AssistedSearcher}).
 *
 * <p>Reads the index by its schema and never writes; it must not know how articles got there.
 */
@NullMarked
package org.visnyk.query;

import org.jspecify.annotations.NullMarked;
