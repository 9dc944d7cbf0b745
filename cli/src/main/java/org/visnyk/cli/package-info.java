/**
 * The command line: turns arguments, files and standard input into calls of the library, and what
 * comes back into text for people or JSON for scripts.
 *
 * <p>It decides nothing about search, analysis or evaluation, and must not know Lucene. Options,
 * JSON keys and exit statuses are a contract that scripts depend on.
 */
@NullMarked
package org.visnyk.cli;

import org.jspecify.annotations.NullMarked;
