/**
 * Lemmas of words that the dictionary lacks, predicted from their endings.
 *
 * <p>The rules are learnt from the dictionary when the library is built. Knows the dictionary and
 * single words; must not know sentences or the collection.
 */
@NullMarked
package org.visnyk.language.guess;

import org.jspecify.annotations.NullMarked;
