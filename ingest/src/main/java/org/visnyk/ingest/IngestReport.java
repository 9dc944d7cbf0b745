package org.visnyk.ingest;

import java.time.Duration;

/**
 * What became of the records that were read: {@code read} is the sum of the four that follow.
 *
 * @param read number of records read
 * @param added number of articles that were new to the index
 * @param updated number of articles that replaced one with the same id
 * @param rejected number of records refused
 * @param skipped number of articles passed over because an earlier ingest, which this one
 *     continues, had put them
 * @param duration time since the beginning, commits included
 */
public record IngestReport(
    long read, long added, long updated, long rejected, long skipped, Duration duration) {}
