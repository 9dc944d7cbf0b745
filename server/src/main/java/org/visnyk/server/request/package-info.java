/**
 * From parameters as people write them to requests of the library, named as the options of the
 * command line. Must not know what is answered.
 */
@NullMarked
package org.visnyk.server.request;

import org.jspecify.annotations.NullMarked;
