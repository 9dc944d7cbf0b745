/** The HTTP API: searches and articles as JSON. Must not know the page. */
@NullMarked
package org.visnyk.server.api;

import org.jspecify.annotations.NullMarked;
