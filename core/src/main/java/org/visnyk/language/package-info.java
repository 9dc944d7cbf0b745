/**
 * Ukrainian text without Lucene: words in, weighted lemmas out. {@link
 * org.visnyk.language.TextAnalyzer} reads a text word by word and is the entry point; each
 * subpackage does one part of the work.
 *
 * <p>This layer imports neither Lucene nor any other package of Visnyk, so that it can be tested,
 * measured and replaced alone.
 */
@NullMarked
package org.visnyk.language;

import org.jspecify.annotations.NullMarked;
