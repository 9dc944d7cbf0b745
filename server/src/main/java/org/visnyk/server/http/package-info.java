/**
 * Requests, responses, routes and what protects them, on the HTTP server of the JDK. Must not know
 * what is searched or how it is shown.
 */
@NullMarked
package org.visnyk.server.http;

import org.jspecify.annotations.NullMarked;
