/**
 * Articles for the benchmarks: a seeded generator of news-like Ukrainian text with inflected words
 * of the dictionary, queries about its articles, and a reader of articles from a file. The same
 * seed and size give the same bytes on every JDK. Nothing here knows engines, analyzers or
 * benchmarks.
 */
@NullMarked
package org.visnyk.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
