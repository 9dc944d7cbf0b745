/**
 * Parquet files, whose rows are read as lines of JSON are.
 *
 * <p>It must not know how an input was packed.
 */
@NullMarked
package org.visnyk.ingest.parquet;

import org.jspecify.annotations.NullMarked;
