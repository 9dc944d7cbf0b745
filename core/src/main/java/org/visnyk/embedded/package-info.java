/**
 * The index in a folder of this machine: connects the indexing and the query module behind {@link
 * org.visnyk.NewsIndex}.
 *
 * <p>Holds only their life cycle: opening, refreshing, closing. Nothing imports it; it is found
 * through {@link org.visnyk.spi.NewsIndexProvider}.
 */
@NullMarked
package org.visnyk.embedded;

import org.jspecify.annotations.NullMarked;
