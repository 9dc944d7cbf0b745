/**
 * Finds the words of a text, their boundaries and kinds. Works on the original characters, so every
 * offset is exact by construction.
 *
 * <p>Knows characters only; must not know the dictionary or the meaning of words.
 */
@NullMarked
package org.visnyk.language.text;

import org.jspecify.annotations.NullMarked;
