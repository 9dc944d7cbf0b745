/** Tests of the plugin, on nodes in this JVM. */
package org.visnyk.opensearch.plugin;
