/**
 * How often lemmas are right, for Visnyk and for the stock dictionary, on words tagged by people.
 */
@NullMarked
package org.visnyk.benchmarks.lemma;

import org.jspecify.annotations.NullMarked;
