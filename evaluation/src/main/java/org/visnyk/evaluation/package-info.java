/**
 * Topics, qrels and runs in the formats of TREC; the subpackages score runs and compare them. This
 * module works on files and numbers alone. It must know neither Lucene nor any other module of
 * Visnyk, so that it can judge any search engine, and so that no engine is judged by code it
 * shares.
 */
@NullMarked
package org.visnyk.evaluation;

import org.jspecify.annotations.NullMarked;
