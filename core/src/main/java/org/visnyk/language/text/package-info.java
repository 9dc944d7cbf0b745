/**
 * Finds the words of a text: where they begin and end, and of what kind they are. Works on the
 * original characters, so every offset is exact by construction.
 *
 * <p>Knows letters and signs, and neither the dictionary nor what a word means.
 */
@NullMarked
package org.visnyk.language.text;

import org.jspecify.annotations.NullMarked;
