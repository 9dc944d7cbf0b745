/**
 * Tells which files have arrived in folders, whole, and which of them were loaded before. Must not
 * know how files are read or what an index is.
 */
@NullMarked
package org.visnyk.cli.watch;

import org.jspecify.annotations.NullMarked;
