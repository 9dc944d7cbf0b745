/**
 * The commands, one class each: read options and arguments, call the library, print the result.
 *
 * <p>A command holds no logic about search, analysis or evaluation, and does not use another
 * command.
 */
@NullMarked
package org.visnyk.cli.command;

import org.jspecify.annotations.NullMarked;
