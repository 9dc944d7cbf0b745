/**
 * Articles on pages, in HTML or as scraped text: finds title, date and main text, and drops the
 * boilerplate around them.
 *
 * <p>Fetches nothing and runs no script.
 */
@NullMarked
package org.visnyk.ingest.page;

import org.jspecify.annotations.NullMarked;
