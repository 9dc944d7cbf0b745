/**
 * Articles in JSON: JSON lines, and JSON arrays of objects.
 *
 * <p>Splits the input into objects and parses each on its own, so that a broken object does not
 * affect the others. It must not know what an article needs.
 */
@NullMarked
package org.visnyk.ingest.json;

import org.jspecify.annotations.NullMarked;
