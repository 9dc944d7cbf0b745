@org.jspecify.annotations.NullMarked
package org.visnyk.server.http;
