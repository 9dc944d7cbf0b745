/**
 * The indexes that are measured: which engine is opened how, which articles it holds, and a cache
 * of built indexes. Nothing here knows how time is measured.
 */
@NullMarked
package org.visnyk.benchmarks.indexes;

import org.jspecify.annotations.NullMarked;
