/**
 * Near-copies of articles: what of a text is remembered to recognise them, and which articles are
 * copies of one story.
 *
 * <p>Works on terms in bytes and knows neither Lucene nor how an article is analysed or stored.
 */
@NullMarked
package org.visnyk.index.duplicates;

import org.jspecify.annotations.NullMarked;
