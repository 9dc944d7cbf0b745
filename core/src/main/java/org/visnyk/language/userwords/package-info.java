/**
 * The words that a user adds to the dictionary: a text file of lemmas and how they decline.
 *
 * <p>Knows the dictionary, which provides examples of declension, and how words are found in a
 * text; must not know how lemmas are weighted.
 */
@NullMarked
package org.visnyk.language.userwords;

import org.jspecify.annotations.NullMarked;
