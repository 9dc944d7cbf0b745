/**
 * The baseline: Lucene set up the way its documentation suggests, with its own analyzers. The speed
 * benchmarks compare Visnyk with it through the interfaces of {@code engine}, the relevance
 * benchmark with the same queries in the fields that a definition names.
 */
@NullMarked
package org.visnyk.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
