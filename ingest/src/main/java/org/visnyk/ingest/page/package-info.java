/**
 * Articles on pages: HTML and raw scraped text. Finds title, date and body, and drops the
 * boilerplate around them.
 *
 * <p>Fetches nothing and runs nothing of a page.
 */
@NullMarked
package org.visnyk.ingest.page;

import org.jspecify.annotations.NullMarked;
