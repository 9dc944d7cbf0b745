/**
 * What all commands of this module share, above all {@link
 * org.visnyk.benchmarks.command.BenchmarkCommand} and {@link org.visnyk.benchmarks.command.Launch},
 * and the two commands that only read the results of earlier runs.
 */
@NullMarked
package org.visnyk.benchmarks.command;

import org.jspecify.annotations.NullMarked;
