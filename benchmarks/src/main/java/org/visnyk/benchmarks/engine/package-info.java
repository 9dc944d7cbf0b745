/**
 * The engines that are compared, each behind the same two small interfaces: one to index with and
 * one to search with. The baselines are Lucene as its documentation sets it up.
 *
 * <p>Nothing here knows how time is measured, and Visnyk is reached through its front room only.
 */
@NullMarked
package org.visnyk.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
