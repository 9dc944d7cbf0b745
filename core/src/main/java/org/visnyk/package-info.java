/** Front room. */
@NullMarked
package org.visnyk;

import org.jspecify.annotations.NullMarked;
