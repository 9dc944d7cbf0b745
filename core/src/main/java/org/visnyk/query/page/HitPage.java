package org.visnyk.query.page;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TotalHits;

/**
 * The hits of one page.
 *
 * @param total number of matching articles, duplicates included
 * @param hits the hits in order
 * @param end the hit after which the next page begins; empty if there is none
 */
public record HitPage(TotalHits total, List<FieldDoc> hits, Optional<FieldDoc> end) {}
