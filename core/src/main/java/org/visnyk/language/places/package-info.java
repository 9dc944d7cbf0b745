/**
 * Towns of Ukraine that are named like other words. The list is a resource of this package, written
 * for the project. Must not know how words are weighted or indexed.
 */
@NullMarked
package org.visnyk.language.places;

import org.jspecify.annotations.NullMarked;
