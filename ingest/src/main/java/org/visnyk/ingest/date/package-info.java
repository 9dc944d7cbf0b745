/**
 * Dates as news data and pages write them, in Ukrainian, Russian and English, and as moments in
 * Kyiv.
 *
 * <p>It must not know where a date was found.
 */
@NullMarked
package org.visnyk.ingest.date;

import org.jspecify.annotations.NullMarked;
