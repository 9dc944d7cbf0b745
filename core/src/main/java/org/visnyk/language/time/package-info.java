/**
 * Phrases for dates in queries ("yesterday", "in January 2024", "25 червня"), and the names of the
 * months, which the readers of article files also use.
 *
 * <p>Takes the current day as an argument and never reads the clock. Must not know queries or
 * articles.
 */
@NullMarked
package org.visnyk.language.time;

import org.jspecify.annotations.NullMarked;
