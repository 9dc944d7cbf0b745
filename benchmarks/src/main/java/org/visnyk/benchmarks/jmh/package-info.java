/**
 * The JMH benchmarks, the suites that they form, and how a run of them is planned and carried out.
 * How results are presented is the business of {@code report}, how each engine works of {@code
 * engine} and {@code baseline}.
 */
@NullMarked
package org.visnyk.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
