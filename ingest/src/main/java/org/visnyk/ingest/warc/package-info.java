/**
 * Web archives: the pages in them, each with its address and the day on which it was fetched.
 *
 * <p>It must not know how an input was packed.
 */
@NullMarked
package org.visnyk.ingest.warc;

import org.jspecify.annotations.NullMarked;
