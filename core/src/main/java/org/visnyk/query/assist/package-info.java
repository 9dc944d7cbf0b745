/**
 * Advice on what was typed: spelling, keyboard layout, romanisation, dates in words, and relaxed
 * queries.
 *
 * <p>Looks up terms in the index to decide whether a correction is worth offering; it must not know
 * how hits are found or shown.
 */
@NullMarked
package org.visnyk.query.assist;

import org.jspecify.annotations.NullMarked;
