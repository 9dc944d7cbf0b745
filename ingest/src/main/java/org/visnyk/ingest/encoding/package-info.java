/**
 * From bytes to characters: detects the encoding of an input and decodes it with bounded memory.
 */
@NullMarked
package org.visnyk.ingest.encoding;

import org.jspecify.annotations.NullMarked;
