/**
 * Folds duplicates under one hit: which articles of an index belong to the same cluster, and which
 * of them represents it on a page.
 *
 * <p>Only reads clusters; they are assigned by the indexing module.
 */
@NullMarked
package org.visnyk.query.duplicates;

import org.jspecify.annotations.NullMarked;
