/** Placeholder. */
@NullMarked
package org.visnyk.benchmarks;

import org.jspecify.annotations.NullMarked;
