/**
 * What an index contains: the fields of an article and their weights, the mark of a commit, and the
 * formats of what is stored.
 *
 * <p>Must not know how documents are made, written, or searched.
 */
@NullMarked
package org.visnyk.index.schema;

import org.jspecify.annotations.NullMarked;
