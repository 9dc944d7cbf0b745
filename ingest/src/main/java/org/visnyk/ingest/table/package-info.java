/** Articles in tables: CSV and its relatives. */
@NullMarked
package org.visnyk.ingest.table;

import org.jspecify.annotations.NullMarked;
