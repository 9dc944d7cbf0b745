/**
 * Weights the lemmas of an ambiguous form by the words around it, by evidence for names, and by the
 * frequency of each lemma in the collection.
 *
 * <p>Alternatives keep a weight; none is dropped here. Must not know how words are split or how
 * terms are indexed.
 */
@NullMarked
package org.visnyk.language.context;

import org.jspecify.annotations.NullMarked;
