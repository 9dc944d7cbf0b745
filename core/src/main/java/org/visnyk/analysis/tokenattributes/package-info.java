/**
 * Token attributes that the analyzers of Visnyk add to Lucene's own.
 *
 * <p>Knows nothing of Visnyk, so that any consumer of a token stream can read them.
 */
@NullMarked
package org.visnyk.analysis.tokenattributes;

import org.jspecify.annotations.NullMarked;
