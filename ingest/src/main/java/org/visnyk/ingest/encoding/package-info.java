/**
 * From bytes to characters: detects the encoding of an input and decodes it with bounded memory.
 *
 * <p>It must not know any format of articles.
 */
@NullMarked
package org.visnyk.ingest.encoding;

import org.jspecify.annotations.NullMarked;
