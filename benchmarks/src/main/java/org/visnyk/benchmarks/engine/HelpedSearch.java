package org.visnyk.benchmarks.engine;

import java.util.List;

/**
 * Hits with what else may have been meant.
 *
 * @param articles the best hits
 * @param suggestion another query, or other words, as the engine offers them; empty if it has none
 */
public record HelpedSearch(List<FoundArticle> articles, String suggestion) {}
