/**
 * What Visnyk costs beside what people use today: JMH benchmarks of analysis, indexing and search,
 * and the command that runs them and prints ratios against the stock baseline of the same run.
 *
 * <p>Nothing here knows how Visnyk works inside: it is measured through its public front room and
 * its public analyzers, like any other user of the library.
 */
@NullMarked
package org.visnyk.benchmarks;

import org.jspecify.annotations.NullMarked;
