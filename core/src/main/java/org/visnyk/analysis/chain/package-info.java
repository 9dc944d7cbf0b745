/**
 * The one implementation of the analysis chain, behind the exported analyzers and for the index and
 * query modules, which need to pass their own dictionary and user words.
 *
 * <p>Not exported. Turns the words of {@link org.visnyk.language} into Lucene tokens; must not know
 * articles, indexes or queries.
 */
@NullMarked
package org.visnyk.analysis.chain;

import org.jspecify.annotations.NullMarked;
