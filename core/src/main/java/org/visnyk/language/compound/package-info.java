/**
 * Words that are made of parts: hyphenated compounds, codes such as {@code F-16}, numbers, sums and
 * dates. Each is kept as a whole and taken apart, so that either way of typing it finds it.
 */
@NullMarked
package org.visnyk.language.compound;

import org.jspecify.annotations.NullMarked;
