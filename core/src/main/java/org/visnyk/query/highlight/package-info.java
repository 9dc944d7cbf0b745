/**
 * What is shown of a hit: the words of the query marked in its title, and the sentences that answer
 * ({@link org.visnyk.query.highlight.MatchMarker}). Places come from the postings, so no text is
 * analysed again.
 *
 * <p>Must not know how articles are found, ranked or counted.
 */
@NullMarked
package org.visnyk.query.highlight;

import org.jspecify.annotations.NullMarked;
