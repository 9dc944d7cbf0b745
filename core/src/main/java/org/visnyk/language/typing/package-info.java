/**
 * Corrections of input: the wrong keyboard layout, Ukrainian in Latin letters, and misspelt words
 * near a known form.
 *
 * <p>Offers candidates only; the collection, which this package must not know, decides among them.
 */
@NullMarked
package org.visnyk.language.typing;

import org.jspecify.annotations.NullMarked;
