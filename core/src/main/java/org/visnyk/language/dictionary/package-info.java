/**
 * The Ukrainian dictionary: from a form of a word to its lemmas and grammatical analyses, in a
 * structure made for speed, and the compiler that builds it from a morfologik dictionary when the
 * library is built.
 *
 * <p>Imports only the spelling of words in {@link org.visnyk.language.text}. At run time it needs
 * neither the original dictionary nor morfologik.
 */
@NullMarked
package org.visnyk.language.dictionary;

import org.jspecify.annotations.NullMarked;
