/**
 * Articles in feeds: RSS and Atom, read item by item.
 *
 * <p>Never fetches what a feed refers to.
 */
@NullMarked
package org.visnyk.ingest.feed;

import org.jspecify.annotations.NullMarked;
