/**
 * Pages of results: text, tables and charts as one file of HTML that needs no network and no
 * script, and the same charts as files of SVG for documents.
 *
 * <p>Nothing here knows what was measured. Elements are built with jsoup, so that whatever a value
 * contains is escaped; the charts are drawn here, because whiskers on a logarithmic axis that can
 * be read without colours are a few lines of SVG and more than a charting library offers.
 */
@NullMarked
package org.visnyk.benchmarks.page;

import org.jspecify.annotations.NullMarked;
