/**
 * The front room: the API that a program meets. Articles go in and search results come out as
 * immutable objects; {@link org.visnyk.NewsIndex} is the door between them.
 *
 * <p>Nothing here knows how an index is stored or searched: this package imports no search library
 * and no other package of Visnyk but {@link org.visnyk.spi}, through which an implementation is
 * found. New options are added to builders, so that an upgrade breaks no caller.
 */
@NullMarked
package org.visnyk;

import org.jspecify.annotations.NullMarked;
