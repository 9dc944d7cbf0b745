/**
 * Results for people: pages of text, tables and charts as one HTML file that needs neither network
 * nor script, the charts as SVG files for documents, and tables for the terminal.
 *
 * <p>Nothing here knows what was measured. Charts are drawn here and not by a charting library,
 * because they need whiskers on logarithmic bars, values as text at the end of each row, and series
 * that can be told apart without colours.
 */
@NullMarked
package org.visnyk.benchmarks.page;

import org.jspecify.annotations.NullMarked;
