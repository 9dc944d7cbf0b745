/**
 * Words that are different lemmas but mean related things: families of one root whose members do
 * not begin alike, and the other names of persons, places and institutions.
 *
 * <p>The lists are resources of this package and written for the project.
 */
@NullMarked
package org.visnyk.language.related;

import org.jspecify.annotations.NullMarked;
