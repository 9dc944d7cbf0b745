/** The page: HTML made on the server, in Ukrainian and English. Must not know the HTTP API. */
@NullMarked
package org.visnyk.server.page;

import org.jspecify.annotations.NullMarked;
