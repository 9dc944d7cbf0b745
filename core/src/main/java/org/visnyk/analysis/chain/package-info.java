/**
 * The one implementation of the analysis chain. The exported analyzers delegate to it; the index
 * and query modules use it directly, with their own dictionary and user words.
 *
 * <p>Not exported. Turns the words of {@link org.visnyk.language} into Lucene tokens; must not know
 * articles, indexes or queries.
 */
@NullMarked
package org.visnyk.analysis.chain;

import org.jspecify.annotations.NullMarked;
