/**
 * The grammar of ambiguous forms: which senses a homograph has, which slots (case, number, gender)
 * a form can fill, what a preposition governs, and how usual a sense is when nothing else is known.
 *
 * <p>Knows the dictionary; it must not know the sentence around a word, which is the business of
 * {@link org.visnyk.language.context}.
 */
@NullMarked
package org.visnyk.language.grammar;

import org.jspecify.annotations.NullMarked;
