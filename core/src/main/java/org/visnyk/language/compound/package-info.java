/**
 * Words with parts: hyphenated compounds, codes such as {@code F-16}, numbers, sums and dates. Each
 * is indexed as a whole and by its parts, so that either spelling finds it.
 *
 * <p>Must not know the context of a word.
 */
@NullMarked
package org.visnyk.language.compound;

import org.jspecify.annotations.NullMarked;
