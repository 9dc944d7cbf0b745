/**
 * Archives of the web: the pages in them, each with its address and the day of its crawl.
 *
 * <p>It must not know how an input was packed.
 */
@NullMarked
package org.visnyk.ingest.warc;

import org.jspecify.annotations.NullMarked;
