/** Many clients at once: the server over HTTP, compared with calls of the library. */
@NullMarked
package org.visnyk.benchmarks.load;

import org.jspecify.annotations.NullMarked;
