/**
 * Inverts articles when a segment is written, instead of token by token as they are put (ADR 44).
 *
 * <p>Until then an article is kept as an inverted index of its own, which Lucene's buffer holds as
 * if it were a term: so the buffer is bounded, articles are deleted, and segments are flushed as
 * Lucene does it. The segment on disk is one of Lucene's own format. Knows neither how articles are
 * analysed nor what their fields mean.
 */
@NullMarked
package org.visnyk.index.inversion;

import org.jspecify.annotations.NullMarked;
