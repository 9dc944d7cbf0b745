/** Articles in JSON: one object on a line, or an array of objects. */
@NullMarked
package org.visnyk.ingest.json;

import org.jspecify.annotations.NullMarked;
