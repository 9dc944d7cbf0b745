package org.visnyk.language.time;

import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of the months in all languages of the project, in one place. Stateless. */
public final class MonthNames {
  /** January to December in Ukrainian as in dates: in the genitive and in lower case. */
  public static final List<String> GENITIVE =
      List.of(
          "січня",
          "лютого",
          "березня",
          "квітня",
          "травня",
          "червня",
          "липня",
          "серпня",
          "вересня",
          "жовтня",
          "листопада",
          "грудня");

  /** January to December in Ukrainian, abbreviated, in lower case. */
  public static final List<String> ABBREVIATED =
      List.of(
          "січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист",
          "груд");

  /** January to December in Russian as in dates: in the genitive and in lower case. */
  public static final List<String> RUSSIAN =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  /** January to December in English, in lower case. */
  public static final List<String> ENGLISH =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final List<String> ENDINGS_OF_LYUTYI = List.of("ий", "ого", "ому", "им", "ім");
  private static final List<String> ENDINGS_OF_LYSTOPAD = List.of("", "а", "у", "ові", "ом", "і");
  private static final List<String> SOFT_ENDINGS = List.of("я", "ю", "еві", "ем", "і");

  private static final Map<String, Month> OF_FORM = forms();

  private MonthNames() {}

  /**
   * The month that a word names in any case form.
   *
   * @param word in lower case
   */
  public static Optional<Month> month(String word) {
    return Optional.ofNullable(OF_FORM.get(word));
  }

  private static Map<String, Month> forms() {
    Map<String, Month> forms = new HashMap<>();
    for (Month month : Month.values()) {
      String genitive = GENITIVE.get(month.getValue() - 1);
      switch (month) {
        case FEBRUARY -> put(forms, month, stem(genitive, "ого"), ENDINGS_OF_LYUTYI);
        case NOVEMBER -> put(forms, month, stem(genitive, "а"), ENDINGS_OF_LYSTOPAD);
        default -> {
          String stem = stem(genitive, "я");
          put(forms, month, stem, SOFT_ENDINGS);
          forms.put(stem(stem, "н") + "ень", month);
        }
      }
    }
    return Map.copyOf(forms);
  }

  private static void put(
      Map<String, Month> forms, Month month, String stem, List<String> endings) {
    endings.forEach(ending -> forms.put(stem + ending, month));
  }

  private static String stem(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }
}
