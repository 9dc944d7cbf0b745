/**
 * A record before it is an article: its raw bytes, the draft that a reader fills in, the error that
 * makes it a rejection, and excerpts of it for messages.
 *
 * <p>Shared by all readers; it must not know any format.
 */
@NullMarked
package org.visnyk.ingest.draft;

import org.jspecify.annotations.NullMarked;
