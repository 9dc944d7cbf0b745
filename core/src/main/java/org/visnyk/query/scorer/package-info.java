/**
 * How a word is scored: all terms it may be indexed by as if they were one ({@link
 * org.visnyk.query.scorer.WordQuery}). Here a search spends its time, so articles are read and
 * scored many at once, and those that cannot be among the best are passed over.
 */
@NullMarked
package org.visnyk.query.scorer;

import org.jspecify.annotations.NullMarked;
