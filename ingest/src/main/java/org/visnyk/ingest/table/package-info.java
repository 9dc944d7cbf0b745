/**
 * Articles in tables: CSV and TSV with a header row.
 *
 * <p>One grammar, {@code RowGrammar}, both finds the end of a row and splits it into values. It
 * must not know what an article needs.
 */
@NullMarked
package org.visnyk.ingest.table;

import org.jspecify.annotations.NullMarked;
