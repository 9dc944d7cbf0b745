/**
 * The Ukrainian lexicon: from a form of a word to its lemmas and grammatical readings, in a
 * structure made for speed, and the compiler that makes it from a morfologik dictionary when the
 * library is built.
 *
 * <p>Imports nothing of Visnyk. At run time it needs neither the dictionary nor morfologik.
 */
@NullMarked
package org.visnyk.language.lexicon;

import org.jspecify.annotations.NullMarked;
