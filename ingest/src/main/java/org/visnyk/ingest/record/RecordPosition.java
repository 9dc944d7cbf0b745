package org.visnyk.ingest.record;

/**
 * Where a record stands.
 *
 * @param source name of the file or stream, for people; of a file in an archive or a folder, with
 *     the name of that before it
 * @param number which record of the source, from 1: the line of a file of JSON lines, the element
 *     of a JSON array, the row of a table with its header counted, the item of a feed
 */
public record RecordPosition(String source, long number) {}
