/**
 * Articles and queries for the benchmarks: articles of a file, any number of articles recombined
 * from their sentences, and queries drawn from their headlines and words. The same file, seed and
 * size give the same bytes on every JDK. Nothing here knows engines, analyzers or benchmarks.
 */
@NullMarked
package org.visnyk.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
