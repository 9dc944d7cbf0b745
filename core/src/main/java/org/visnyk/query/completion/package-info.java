/**
 * Completes titles and names from what was typed so far ({@link
 * org.visnyk.query.completion.Completer}): titles by a search for the newest, names from tables
 * that are kept in memory for each segment.
 *
 * <p>Must not know the query language or how hits are ranked.
 */
@NullMarked
package org.visnyk.query.completion;

import org.jspecify.annotations.NullMarked;
