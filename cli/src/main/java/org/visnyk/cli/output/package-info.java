/**
 * What people and scripts get to see: text for the terminal, JSON, progress, and failures as one
 * clear line. The JSON keys are a contract that scripts depend on.
 *
 * <p>Knows nothing of commands and options.
 */
@NullMarked
package org.visnyk.cli.output;

import org.jspecify.annotations.NullMarked;
