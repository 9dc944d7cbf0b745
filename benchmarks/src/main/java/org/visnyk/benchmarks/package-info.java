/**
 * Benchmarks of Visnyk's speed and relevance, each compared with stock Lucene in the same run. This
 * package has only the entry point of {@code ./visnyk bench}; {@code relevance} has its own.
 */
@NullMarked
package org.visnyk.benchmarks;

import org.jspecify.annotations.NullMarked;
