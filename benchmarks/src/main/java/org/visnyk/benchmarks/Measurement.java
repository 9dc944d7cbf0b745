package org.visnyk.benchmarks;

/**
 * One number of one engine, ready for comparison.
 *
 * @param what what was measured, with its unit
 * @param engine whose number it is
 * @param value the number
 * @param higherIsBetter whether it is a speed and not a time or a cost
 */
record Measurement(String what, String engine, double value, boolean higherIsBetter) {}
