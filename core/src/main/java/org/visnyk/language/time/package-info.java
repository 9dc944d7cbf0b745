/**
 * Phrases that name a time of publication ("yesterday", "in January 2024", "25 червня") and the
 * names of the months.
 *
 * <p>Needs a reference date and never reads the clock. Must not know queries or articles; the
 * readers of article files share the names of the months.
 */
@NullMarked
package org.visnyk.language.time;

import org.jspecify.annotations.NullMarked;
