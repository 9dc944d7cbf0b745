/**
 * Where articles come from: files, streams, folders and archives. Decompresses, detects encoding
 * and format, and opens the reader for it.
 *
 * <p>It must not know what an article is.
 */
@NullMarked
package org.visnyk.ingest.source;

import org.jspecify.annotations.NullMarked;
