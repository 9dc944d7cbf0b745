/**
 * Measures how good a ranking is: reads topics, qrels and runs in the formats of TREC, scores runs
 * with the metrics of the field as trec_eval computes them, and tells with significance tests
 * whether one run is really better than another. It works on files and numbers alone and must know
 * neither Lucene nor any other module of Visnyk, so that it can judge any search engine, and so
 * that no engine can be judged by code it shares.
 */
@NullMarked
package org.visnyk.evaluation;

import org.jspecify.annotations.NullMarked;
