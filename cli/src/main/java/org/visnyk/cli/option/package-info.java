/**
 * Options and arguments that several commands share: how they are parsed, checked and turned into
 * requests and options of the library.
 *
 * <p>Knows nothing of commands.
 */
@NullMarked
package org.visnyk.cli.option;

import org.jspecify.annotations.NullMarked;
