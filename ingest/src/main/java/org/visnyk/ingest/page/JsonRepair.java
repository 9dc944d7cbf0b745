package org.visnyk.ingest.page;

/** Repairs JSON that was put together without escaping. */
final class JsonRepair {
  private JsonRepair() {}

  /**
   * Escapes the quotation marks inside of strings, as in {@code "headline": "Фільм "Тіні" вийшов"}.
   * A quotation mark ends a string if what follows it can follow a string.
   */
  static String quotes(String json) {
    StringBuilder repaired = new StringBuilder(json.length() + 16);
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString && c == '\\' && i + 1 < json.length()) {
        repaired.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"') {
        if (inString && !endsString(json, i + 1)) {
          repaired.append('\\');
        } else {
          inString = !inString;
        }
      }
      repaired.append(c);
    }
    return repaired.toString();
  }

  private static boolean endsString(String json, int from) {
    int next = skipBlanks(json, from);
    if (next == json.length() || "}]:".indexOf(json.charAt(next)) >= 0) {
      return true;
    }
    int afterComma = skipBlanks(json, next + 1);
    return json.charAt(next) == ','
        && afterComma < json.length()
        && "\"{[]}".indexOf(json.charAt(afterComma)) >= 0;
  }

  private static int skipBlanks(String json, int from) {
    int at = from;
    while (at < json.length() && json.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
