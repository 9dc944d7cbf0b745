/**
 * XML of news agencies: NewsML-G2, NewsML 1 and NITF.
 *
 * <p>It must not know how an input was packed.
 */
@NullMarked
package org.visnyk.ingest.wire;

import org.jspecify.annotations.NullMarked;
