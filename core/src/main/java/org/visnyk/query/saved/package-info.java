/**
 * Which of many saved queries an article matches. Must not know where they are kept, and writes no
 * index.
 */
@NullMarked
package org.visnyk.query.saved;

import org.jspecify.annotations.NullMarked;
