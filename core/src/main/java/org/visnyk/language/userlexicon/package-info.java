/**
 * The words that a user adds to the lexicon: a text file of lemmas and how they decline.
 *
 * <p>Knows the lexicon, from which it takes examples of declension, and how words are found in a
 * text; it does not know how lemmas are weighed. Nothing of it is used until there is such a file.
 */
@NullMarked
package org.visnyk.language.userlexicon;

import org.jspecify.annotations.NullMarked;
