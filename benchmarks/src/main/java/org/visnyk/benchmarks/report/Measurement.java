package org.visnyk.benchmarks.report;

/**
 * One number of one engine, ready for comparison.
 *
 * @param subject what was measured
 * @param engine whose number it is
 * @param estimate the number
 */
public record Measurement(Subject subject, String engine, Estimate estimate) {}
