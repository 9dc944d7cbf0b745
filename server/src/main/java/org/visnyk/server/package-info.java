/**
 * Serves an index of news over HTTP: {@link org.visnyk.server.NewsServer}. Puts together what the
 * other packages answer.
 */
@NullMarked
package org.visnyk.server;

import org.jspecify.annotations.NullMarked;
