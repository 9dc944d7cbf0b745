/**
 * Stores texts in half a byte per letter, by a code made for Ukrainian (ADR 44).
 *
 * <p>Knows neither what a text is nor where it is stored.
 */
@NullMarked
package org.visnyk.index.coding;

import org.jspecify.annotations.NullMarked;
