/**
 * Articles from files: readers that turn a stream of bytes into articles and rejections with
 * bounded memory, and the pipeline that puts them into an index and counts.
 *
 * <p>It knows the front room only, and the names of the months: neither how Ukrainian is analysed
 * nor how an index is stored, and nothing of the command line that drives it. A record that cannot
 * be used is data here, not an exception: it says where it stands, which field is wrong and why.
 */
@NullMarked
package org.visnyk.ingest;

import org.jspecify.annotations.NullMarked;
