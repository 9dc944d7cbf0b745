/** Searches as Atom feeds, and the description by which a browser adds the engine. */
@NullMarked
package org.visnyk.server.feed;

import org.jspecify.annotations.NullMarked;
