/**
 * The grammar of ambiguous forms: which senses a homograph has, the slots (case, number, gender) of
 * a form, what a preposition governs, and how usual a sense is without context.
 *
 * <p>Knows the dictionary; must not know the sentence around a word, which is the task of {@link
 * org.visnyk.language.context}.
 */
@NullMarked
package org.visnyk.language.grammar;

import org.jspecify.annotations.NullMarked;
