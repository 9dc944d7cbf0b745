/**
 * The pipeline that puts the articles of files into an index: opens inputs, puts what they hold,
 * reports what was rejected and why.
 *
 * <p>Works with any {@link org.visnyk.NewsIndex}; it must not know how Ukrainian is analysed, how
 * an index is stored, or which program drives it. A record that holds no article is a value here,
 * not an exception.
 */
@NullMarked
package org.visnyk.ingest;

import org.jspecify.annotations.NullMarked;
