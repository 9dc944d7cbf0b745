package org.visnyk;

/**
 * The number of matching articles with a value.
 *
 * @param value the value, such as the name of a source or {@code 2024-06}
 * @param count number of matching articles, at least 1
 * @since 0.1
 */
public record FacetCount(String value, long count) {}
