/**
 * Slips of typing: the wrong keyboard layout, Ukrainian in Latin letters, and misspelt words that
 * are near a known form.
 *
 * <p>Offers what may have been meant; whether it was meant is decided by the collection, which this
 * package must not know.
 */
@NullMarked
package org.visnyk.language.typing;

import org.jspecify.annotations.NullMarked;
