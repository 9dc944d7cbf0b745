/** Reports what saved searches find, each article once. Must not know the options of a command. */
@NullMarked
package org.visnyk.cli.alert;

import org.jspecify.annotations.NullMarked;
