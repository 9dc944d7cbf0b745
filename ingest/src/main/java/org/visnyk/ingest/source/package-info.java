/**
 * Where records come from: files, folders, archives and pipes. Detects compression and format, and
 * opens the reader that fits.
 */
@NullMarked
package org.visnyk.ingest.source;

import org.jspecify.annotations.NullMarked;
