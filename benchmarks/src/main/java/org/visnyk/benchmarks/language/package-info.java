/**
 * Evaluations of single parts of the language processing: lemmas on sentences tagged by people, and
 * spelling corrections on known misspellings, each compared with what Lucene offers. Unlike the
 * benchmarks they measure quality and not time, and unlike {@code relevance} they need no topics.
 */
@NullMarked
package org.visnyk.benchmarks.language;

import org.jspecify.annotations.NullMarked;
