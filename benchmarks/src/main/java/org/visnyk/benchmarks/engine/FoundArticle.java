package org.visnyk.benchmarks.engine;

/**
 * What every engine must fetch of a hit.
 *
 * @param id the article's id
 * @param title the article's title
 */
public record FoundArticle(String id, String title) {}
