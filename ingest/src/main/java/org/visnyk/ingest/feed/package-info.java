/**
 * Articles in feeds: RSS and Atom, read item by item.
 *
 * <p>Fetches nothing that a feed points at.
 */
@NullMarked
package org.visnyk.ingest.feed;

import org.jspecify.annotations.NullMarked;
