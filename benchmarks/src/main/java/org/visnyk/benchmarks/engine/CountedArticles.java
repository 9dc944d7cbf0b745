package org.visnyk.benchmarks.engine;

import java.util.List;
import java.util.Map;

/**
 * Hits with counts.
 *
 * @param articles the best hits
 * @param sources number of all hits by source, the most frequent ten
 * @param sections number of all hits by section, the most frequent ten
 * @param months number of all hits by month of publication; how months are written is the engine's
 */
public record CountedArticles(
    List<FoundArticle> articles,
    Map<String, Long> sources,
    Map<String, Long> sections,
    Map<String, Long> months) {}
