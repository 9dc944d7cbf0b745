/**
 * The relevance benchmark: systems, collections and topics from a definition file, runs of all
 * systems, their scores with significance tests, and a page that shows why systems differ.
 *
 * <p>Metrics and tests are those of {@code org.visnyk.evaluation}, and Visnyk is used through its
 * public API only.
 */
@NullMarked
package org.visnyk.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
