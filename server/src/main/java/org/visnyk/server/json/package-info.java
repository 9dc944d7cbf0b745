/**
 * The JSON of results, which the command line prints and the HTTP API answers with. Must not know
 * either of them.
 */
@NullMarked
package org.visnyk.server.json;

import org.jspecify.annotations.NullMarked;
