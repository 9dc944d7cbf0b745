/**
 * Ukrainian text without Lucene: normal forms of words, the lexicon, and the lemmas of a word.
 *
 * <p>This package imports no other package of Visnyk and no Lucene, so that it can be tested,
 * measured and replaced alone. Dictionary access is here and nowhere else.
 */
@NullMarked
package org.visnyk.language;

import org.jspecify.annotations.NullMarked;
