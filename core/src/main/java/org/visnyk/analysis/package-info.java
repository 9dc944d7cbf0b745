/**
 * Lucene token streams on top of {@link org.visnyk.language}: the analyzers of the index and the
 * filters they are made of.
 *
 * <p>Knows Lucene and the language, and neither articles nor indexes: the analyzers are useful in
 * anybody's own Lucene index.
 */
@NullMarked
package org.visnyk.analysis;

import org.jspecify.annotations.NullMarked;
