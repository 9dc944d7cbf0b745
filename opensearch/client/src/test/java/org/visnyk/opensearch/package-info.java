@org.jspecify.annotations.NullMarked
package org.visnyk.opensearch;
