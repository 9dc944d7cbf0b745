/**
 * Structures that could hold the lexicon, built from the same dictionary and asked for the same
 * words, so that the choice of the one in use can be checked. Not used by the library.
 */
@NullMarked
package org.visnyk.benchmarks.structure;

import org.jspecify.annotations.NullMarked;
