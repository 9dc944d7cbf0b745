package org.visnyk.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The texts of the page in one language. Immutable. */
final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language, read(language)));
    }
  }

  private final Language language;
  private final Properties texts;

  private Texts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static Texts in(Language language) {
    @Nullable Texts texts = ALL.get(language);
    if (texts == null) {
      throw new IllegalArgumentException(language.name());
    }
    return texts;
  }

  private static Properties read(Language language) {
    String name = "/org/visnyk/server/texts_%s.properties".formatted(language.code());
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not in the jar: " + name);
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  /**
   * A text, with values in the places of {@code {0}} and so on.
   *
   * @throws IllegalArgumentException if there is none
   */
  String get(String key, String... values) {
    @Nullable String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text: " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text;
  }

  /** A text that depends on a number: {@code 1 стаття, 2 статті, 5 статей}. */
  String count(String key, long number) {
    return get(key + "." + plural(number), number(number));
  }

  private String plural(long number) {
    if (language == Language.EN) {
      return number == 1 ? "one" : "many";
    }
    long tens = number % 100 / 10;
    return switch ((int) (number % 10)) {
      case 1 -> tens == 1 ? "many" : "one";
      case 2, 3, 4 -> tens == 1 ? "many" : "few";
      default -> "many";
    };
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }
}
