/**
 * How well Visnyk finds, beside what people use today: systems, collections and topics from a
 * definition file, runs of all of them, scores, significance, and a page that shows why.
 *
 * <p>Nothing here computes a metric or a p-value, which is what {@code org.visnyk.evaluation} is
 * for, and Visnyk is searched through its front room only.
 */
@NullMarked
package org.visnyk.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
