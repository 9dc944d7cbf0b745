package org.visnyk.ingest.record;

import org.visnyk.Article;

/**
 * A record that could be read.
 *
 * @param position where it stands
 * @param article what it says
 */
public record ReadArticle(RecordPosition position, Article article) implements IngestRecord {}
