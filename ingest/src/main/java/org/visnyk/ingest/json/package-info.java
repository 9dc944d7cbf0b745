/**
 * Articles in JSON: JSON lines, and JSON arrays of objects.
 *
 * <p>Cuts the input into objects and parses each by itself, so that a broken object costs itself
 * only. It must not know what an article needs.
 */
@NullMarked
package org.visnyk.ingest.json;

import org.jspecify.annotations.NullMarked;
