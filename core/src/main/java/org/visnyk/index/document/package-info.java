/**
 * How an article becomes a Lucene document: its tokens, their terms and places, its signature, and
 * what is kept of it.
 *
 * <p>Must not know where documents are written.
 */
@NullMarked
package org.visnyk.index.document;

import org.jspecify.annotations.NullMarked;
