/**
 * Retrieval metrics, computed as trec_eval computes them, and {@link
 * org.visnyk.evaluation.metric.Evaluation}, which scores a run with them.
 */
@NullMarked
package org.visnyk.evaluation.metric;

import org.jspecify.annotations.NullMarked;
