/** Placeholder. */
@NullMarked
package org.visnyk.evaluation;

import org.jspecify.annotations.NullMarked;
