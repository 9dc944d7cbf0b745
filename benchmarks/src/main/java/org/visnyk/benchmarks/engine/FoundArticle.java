package org.visnyk.benchmarks.engine;

/**
 * What every engine must fetch of a hit.
 *
 * @param id the article's id
 * @param title the article's title
 * @param snippet passages with the matched words marked; empty where none were asked for
 */
public record FoundArticle(String id, String title, String snippet) {}
