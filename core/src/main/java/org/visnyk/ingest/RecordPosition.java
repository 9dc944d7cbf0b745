package org.visnyk.ingest;

/**
 * Where a record stands.
 *
 * @param source name of the file or stream, for people
 * @param number which record of the source, from 1: the line of a file of JSON lines, the element
 *     of a JSON array
 */
public record RecordPosition(String source, long number) {}
