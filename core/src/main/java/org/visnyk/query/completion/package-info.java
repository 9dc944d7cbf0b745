/**
 * Completes titles and names from what was typed so far ({@link
 * org.visnyk.query.completion.Completer}), with tables that are kept in memory for each segment.
 *
 * <p>Must not know queries or how hits are ranked.
 */
@NullMarked
package org.visnyk.query.completion;

import org.jspecify.annotations.NullMarked;
