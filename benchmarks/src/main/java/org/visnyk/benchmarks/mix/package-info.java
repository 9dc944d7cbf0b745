/**
 * The mix: queries of several kinds by turns, all engines in one JVM, and what indexing costs. The
 * numbers of the README come from here.
 */
@NullMarked
package org.visnyk.benchmarks.mix;

import org.jspecify.annotations.NullMarked;
