/**
 * A word on its way through the analysis: the candidate that was found in the text, its spelling
 * and origin, and the analyzed word with its weighted lemmas.
 *
 * <p>Shared by the packages that choose, split and weight words; must not know how any of them
 * decides.
 */
@NullMarked
package org.visnyk.language.word;

import org.jspecify.annotations.NullMarked;
