package org.visnyk.benchmarks.page;

import java.util.List;

/**
 * What tells one series from another: a colour that the colour-blind can tell from the rest (after
 * Okabe and Ito), the shape of its points and the dashes of its line, so that no colour is needed.
 */
enum Mark {
  CIRCLE("#0072b2", ""),
  DIAMOND("#b84a00", "7 3"),
  TRIANGLE("#00785a", "2 3"),
  SQUARE("#8b5a86", "9 3 2 3"),
  CROSS("#6b6b6b", "4 4");

  private static final double RADIUS = 4.5;

  private final String colour;
  private final String dashes;

  Mark(String colour, String dashes) {
    this.colour = colour;
    this.dashes = dashes;
  }

  /** The mark of a series by its number; they come round again after five. */
  static Mark of(int series) {
    return values()[series % values().length];
  }

  /** The mark of a series by its name. */
  static Mark of(String series, List<String> all) {
    return of(all.indexOf(series));
  }

  String colour() {
    return colour;
  }

  /** Lengths of dashes and gaps in pixels, as SVG has them; empty for a line without gaps. */
  String dashes() {
    return dashes;
  }

  /** The outline of a point, as SVG's path data. */
  String path(double x, double y) {
    double r = RADIUS;
    return switch (this) {
      case CIRCLE ->
          "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z"
              .formatted(px(x - r), px(y), r, r, 2 * r, r, r, -2 * r);
      case DIAMOND ->
          "M%s %sl%s %sl%s %sl%s %sz"
              .formatted(px(x - r - 1), px(y), r + 1, -r - 1, r + 1, r + 1, -r - 1, r + 1);
      case TRIANGLE -> "M%s %sl%s %sl%s %sz".formatted(px(x - r), px(y + r), r, -2 * r, r, 2 * r);
      case SQUARE -> "M%s %sh%sv%sh%sz".formatted(px(x - r), px(y - r), 2 * r, 2 * r, -2 * r);
      case CROSS ->
          "M%s %sl%s %sM%s %sl%s %s"
              .formatted(px(x - r), px(y - r), 2 * r, 2 * r, px(x + r), px(y - r), -2 * r, 2 * r);
    };
  }

  private static String px(double value) {
    return Drawing.pixels(value);
  }
}
