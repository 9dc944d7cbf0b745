/**
 * Help for what was typed: spelling, keyboard layout, romanisation, dates in words, and relaxed
 * queries.
 *
 * <p>Looks at the terms of the collection to decide whether a correction is worth offering; it must
 * not know how hits are found or shown.
 */
@NullMarked
package org.visnyk.query.assist;

import org.jspecify.annotations.NullMarked;
