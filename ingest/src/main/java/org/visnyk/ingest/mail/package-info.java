/**
 * E-mails and mailboxes.
 *
 * <p>It must not know how an input was packed.
 */
@NullMarked
package org.visnyk.ingest.mail;

import org.jspecify.annotations.NullMarked;
