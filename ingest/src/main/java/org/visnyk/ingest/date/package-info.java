/** Dates as feeds, records and pages write them. */
@NullMarked
package org.visnyk.ingest.date;

import org.jspecify.annotations.NullMarked;
