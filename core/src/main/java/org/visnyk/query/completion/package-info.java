/**
 * Completion of what somebody is typing ({@link org.visnyk.query.completion.Completer}): titles and
 * names that go on from it, from tables that are kept in memory for each segment. Knows nothing of
 * queries and of how hits are ranked.
 */
@NullMarked
package org.visnyk.query.completion;

import org.jspecify.annotations.NullMarked;
