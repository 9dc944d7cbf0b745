/** Articles in feeds: RSS and Atom. */
@NullMarked
package org.visnyk.ingest.feed;

import org.jspecify.annotations.NullMarked;
