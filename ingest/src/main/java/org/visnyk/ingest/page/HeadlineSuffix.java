package org.visnyk.ingest.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes the name of the site from a title such as {@code Вибори в Сумах | Вісник}. */
final class HeadlineSuffix {
  private static final Pattern BAR =
      Pattern.compile("^(.{15,})\\h+(?:\\||::|•|·|»)\\h+[^|]{2,60}$");
  private static final Pattern DASH = Pattern.compile("^(.{15,})\\h+[-–—]\\h+([^-–—]{2,60})$");

  private HeadlineSuffix() {}

  /**
   * The title without the name of the site.
   *
   * @param site the name of the site, empty if unknown: nothing else is removed after a dash, since
   *     dashes are frequent in titles
   */
  static String remove(String title, String site) {
    Matcher bar = BAR.matcher(title);
    String cut = title;
    while (bar.matches()) {
      cut = bar.group(1);
      bar = BAR.matcher(cut);
    }
    Matcher dash = DASH.matcher(cut);
    boolean names = dash.matches() && !site.isEmpty() && dash.group(2).equalsIgnoreCase(site);
    return names ? dash.group(1) : cut;
  }
}
