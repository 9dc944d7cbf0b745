/**
 * Other spellings of a lemma that are the same word to a reader: by euphony, by the orthography of
 * 2019 and those before it, in the other alphabet, or as an abbreviation.
 *
 * <p>Rules propose spellings and the dictionary confirms them; lists of this package, written for
 * the project, hold what no rule can know. Must not know texts, queries or how terms are weighted.
 */
@NullMarked
package org.visnyk.language.variants;

import org.jspecify.annotations.NullMarked;
