/**
 * The Ukrainian lexicon: from a form of a word to its lemmas and grammatical readings, in a
 * structure made for speed, and the compiler that makes it from a morfologik dictionary when the
 * library is built.
 *
 * <p>Of Visnyk it imports the spelling of words in {@link org.visnyk.language.text} alone. At run
 * time it needs neither the dictionary nor morfologik.
 */
@NullMarked
package org.visnyk.language.lexicon;

import org.jspecify.annotations.NullMarked;
