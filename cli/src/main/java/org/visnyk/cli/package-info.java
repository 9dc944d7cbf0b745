/** Placeholder. */
@NullMarked
package org.visnyk.cli;

import org.jspecify.annotations.NullMarked;
