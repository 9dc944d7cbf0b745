package org.visnyk.benchmarks.page;

/** How an axis spreads its values. */
public enum Scale {
  /** Equal differences are equally far apart. */
  LINEAR,
  /** Equal ratios are equally far apart: twice as good is as far from 1 as half as good. */
  LOGARITHMIC
}
