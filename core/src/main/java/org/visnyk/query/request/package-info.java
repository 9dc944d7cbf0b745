/**
 * The context of a search: its deadline, the collection statistics for its scores, and the terms of
 * the index.
 *
 * <p>Must not know what is searched for or what happens to the hits.
 */
@NullMarked
package org.visnyk.query.request;

import org.jspecify.annotations.NullMarked;
