/**
 * The words that a user adds to the dictionary: a text file of lemmas and how they decline.
 *
 * <p>Knows the dictionary, from which it takes examples of declension, and how words are found in a
 * text; it must not know how lemmas are weighed. Nothing of it is loaded until there is such a
 * file.
 */
@NullMarked
package org.visnyk.language.userwords;

import org.jspecify.annotations.NullMarked;
