/**
 * Highlights of a hit: the matches in its title, and the sentences that match best as its snippet
 * ({@link org.visnyk.query.highlight.Highlighter}). Matches come from the postings, so that no text
 * is analysed again.
 *
 * <p>Must not know how articles are found, ranked or counted.
 */
@NullMarked
package org.visnyk.query.highlight;

import org.jspecify.annotations.NullMarked;
