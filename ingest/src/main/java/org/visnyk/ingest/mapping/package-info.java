/**
 * From the named values of a record, whatever its format, to an article.
 *
 * <p>It must not know how the values were written.
 */
@NullMarked
package org.visnyk.ingest.mapping;

import org.jspecify.annotations.NullMarked;
