/**
 * Labelled near-copies, and ways to recognise them: what the thresholds of near-duplicates were
 * chosen by.
 */
@NullMarked
package org.visnyk.benchmarks.duplicates;

import org.jspecify.annotations.NullMarked;
