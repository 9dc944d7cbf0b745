/**
 * Articles to measure with: a seeded generator of news-like Ukrainian text whose words come from
 * the dictionary and are inflected like real ones, and a reader of articles from a file.
 *
 * <p>Nothing here knows what is measured: no engine, no analyzer and no benchmark. The same seed
 * and size give the same bytes on every JDK.
 */
@NullMarked
package org.visnyk.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
