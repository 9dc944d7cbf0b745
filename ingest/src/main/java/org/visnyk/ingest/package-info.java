/**
 * The pipeline that puts articles from files into an index: options, progress, rejections and the
 * report.
 *
 * <p>Works with any {@link org.visnyk.NewsIndex}; it must not know how Ukrainian is analysed, how
 * an index is stored, or who drives it. A record that holds no article is data here and not an
 * exception: it says where it stands, which field is wrong and why.
 */
@NullMarked
package org.visnyk.ingest;

import org.jspecify.annotations.NullMarked;
