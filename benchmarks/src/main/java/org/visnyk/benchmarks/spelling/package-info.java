/** How well misspelt words are corrected: the pairs to measure with, the spellers, the counts. */
@NullMarked
package org.visnyk.benchmarks.spelling;

import org.jspecify.annotations.NullMarked;
