/**
 * The {@code visnyk} command: starts the process and runs one command line.
 *
 * <p>The packages below it parse options ({@code option}), do the work ({@code command}) and show
 * the results ({@code output}). None of them knows Lucene. Options, JSON keys and exit statuses are
 * a contract that scripts depend on.
 */
@NullMarked
package org.visnyk.cli;

import org.jspecify.annotations.NullMarked;
