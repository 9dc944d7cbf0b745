/**
 * From JMH's files to what people read: measurements with what they are sure to, ratios against the
 * stock baseline of the same run, the table on the terminal, the page with its charts, and the
 * comparison of a run with an earlier one.
 *
 * <p>Nothing here measures, so every page can be made again from the files of a run.
 */
@NullMarked
package org.visnyk.benchmarks.report;

import org.jspecify.annotations.NullMarked;
