/**
 * Scores a word: all terms it may be indexed as, as if they were one ({@link
 * org.visnyk.query.scorer.WordQuery}). Searches spend most of their time here, so articles are read
 * and scored in batches, and blocks that cannot hold a competitive hit are skipped.
 *
 * <p>Must not know how a query is written or compiled.
 */
@NullMarked
package org.visnyk.query.scorer;

import org.jspecify.annotations.NullMarked;
