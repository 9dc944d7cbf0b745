/**
 * The engines that the speed benchmarks compare, the interfaces through which they do, and Visnyk's
 * implementation of them, which uses its public API only. Nothing here knows how time is measured.
 */
@NullMarked
package org.visnyk.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
