/**
 * The index that lives in a folder of this machine: wires the indexing and the query module
 * together behind {@link org.visnyk.NewsIndex}.
 *
 * <p>Holds no logic of either module, only their life cycle: opening, refreshing, closing. Nothing
 * imports it; it is found through {@link org.visnyk.spi.NewsIndexProvider}.
 */
@NullMarked
package org.visnyk.embedded;

import org.jspecify.annotations.NullMarked;
