package org.visnyk.query.compile;

import org.apache.lucene.index.Term;

/**
 * A lemma of the scored field.
 *
 * @param term the term
 * @param weight how likely it is what a word means, as in {@link
 *     org.visnyk.analysis.tokenattributes.LemmaAttribute}
 */
public record WeightedTerm(Term term, double weight) {}
