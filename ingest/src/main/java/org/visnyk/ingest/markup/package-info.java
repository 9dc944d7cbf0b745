/**
 * Plain text from values that may hold HTML, entities or shortcodes.
 *
 * <p>It must not know what a value is about, nor look for an article in it.
 */
@NullMarked
package org.visnyk.ingest.markup;

import org.jspecify.annotations.NullMarked;
