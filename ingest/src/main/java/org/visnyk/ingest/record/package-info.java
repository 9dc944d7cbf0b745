/**
 * One record of an input: the draft of an article that a reader fills, the position of the record,
 * and what becomes of it, an article or a rejection.
 *
 * <p>Shared by all readers; it must not know any format.
 */
@NullMarked
package org.visnyk.ingest.record;

import org.jspecify.annotations.NullMarked;
