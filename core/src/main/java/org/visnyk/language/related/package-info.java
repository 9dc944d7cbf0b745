/**
 * Different lemmas with related meanings: families of one root whose members do not share a stem
 * prefix, and alternative names of persons, places and institutions.
 *
 * <p>The lists are resources of this package, written for the project. Must not know queries.
 */
@NullMarked
package org.visnyk.language.related;

import org.jspecify.annotations.NullMarked;
