@org.jspecify.annotations.NullMarked
package org.visnyk.cli.alert;
