/**
 * The front room: what a program that uses Visnyk meets. Articles go in and search results come out
 * as immutable records; {@link org.visnyk.NewsIndex} is the one door between them.
 *
 * <p>Nothing here knows how an index is stored or searched: the records import no other package of
 * Visnyk and no search library, and an implementation of {@code NewsIndex} is found through {@link
 * org.visnyk.NewsIndexProvider}.
 */
@NullMarked
package org.visnyk;

import org.jspecify.annotations.NullMarked;
