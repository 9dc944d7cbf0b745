/**
 * Lemmas of words that the dictionary lacks, predicted from their endings.
 *
 * <p>The rules are learnt from the dictionary when the library is built. This package knows the
 * dictionary and nothing else of Visnyk; it sees one word at a time, neither its sentence nor the
 * collection.
 */
@NullMarked
package org.visnyk.language.guess;

import org.jspecify.annotations.NullMarked;
