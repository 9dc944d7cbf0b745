/**
 * Pages of Telegram: saved pages of channels, and exports of the desktop program.
 *
 * <p>It must not know how an input was packed.
 */
@NullMarked
package org.visnyk.ingest.telegram;

import org.jspecify.annotations.NullMarked;
