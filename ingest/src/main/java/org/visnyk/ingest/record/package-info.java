/**
 * What a reader of article files takes and gives: options, the mapping from keys to fields, and
 * records, each of which is an article or a rejection.
 *
 * <p>Everything here is API. It must not know any format.
 */
@NullMarked
package org.visnyk.ingest.record;

import org.jspecify.annotations.NullMarked;
