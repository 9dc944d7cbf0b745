/**
 * Chooses among the lemmas of an ambiguous form: weighs them by the words around it, by evidence
 * for names, and by how often each lemma occurs in the collection without ambiguity.
 *
 * <p>Alternatives keep a weight and are never dropped. Must not know how words are split or where
 * terms go.
 */
@NullMarked
package org.visnyk.language.context;

import org.jspecify.annotations.NullMarked;
