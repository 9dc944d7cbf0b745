/**
 * What is kept in memory from one search to the next: values of segments, values that were used
 * lately, and the matches of words and phrases that are searched for again and again.
 */
@NullMarked
package org.visnyk.query.memory;

import org.jspecify.annotations.NullMarked;
