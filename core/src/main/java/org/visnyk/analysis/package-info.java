/**
 * Visnyk's analysis of Ukrainian for any Lucene index: analyzers for texts and queries, the words
 * that they know, a tokenizer factory, and {@link org.visnyk.analysis.TextInspector}, which shows
 * how a text is analysed.
 *
 * <p>Exported, and exposes exported types only. Knows the language and Lucene; must not know
 * articles, indexes or queries.
 */
@NullMarked
package org.visnyk.analysis;

import org.jspecify.annotations.NullMarked;
