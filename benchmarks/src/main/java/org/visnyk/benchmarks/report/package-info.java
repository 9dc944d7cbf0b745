/**
 * Results of the speed benchmarks for people: measurements with their errors read from JMH's files,
 * ratios to the stock baseline of the same run, the table on the terminal, the page with its
 * charts, and the comparison with an earlier run. Nothing here measures, so every page can be made
 * again from the files of a run.
 */
@NullMarked
package org.visnyk.benchmarks.report;

import org.jspecify.annotations.NullMarked;
