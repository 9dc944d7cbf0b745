/**
 * What an implementation of the embedded index provides. Programs that use Visnyk need nothing of
 * this package.
 */
@NullMarked
package org.visnyk.spi;

import org.jspecify.annotations.NullMarked;
