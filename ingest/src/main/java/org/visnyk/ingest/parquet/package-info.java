/**
 * Parquet files. Each row is converted to a line of JSON and read as such.
 *
 * <p>It must not know how an input was packed.
 */
@NullMarked
package org.visnyk.ingest.parquet;

import org.jspecify.annotations.NullMarked;
