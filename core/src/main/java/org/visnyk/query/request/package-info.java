/**
 * What one search runs in: its deadline, the collection statistics it scores with, and what is
 * cached for each segment.
 *
 * <p>Must not know what is searched for or what becomes of the hits.
 */
@NullMarked
package org.visnyk.query.request;

import org.jspecify.annotations.NullMarked;
