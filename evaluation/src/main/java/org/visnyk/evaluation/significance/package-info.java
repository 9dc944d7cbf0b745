/**
 * Tests of significance: whether one run is better than another, or just lucky with these topics.
 * Begin with {@link org.visnyk.evaluation.significance.Significance}.
 */
@NullMarked
package org.visnyk.evaluation.significance;

import org.jspecify.annotations.NullMarked;
