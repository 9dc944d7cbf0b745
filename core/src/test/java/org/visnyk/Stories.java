package org.visnyk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts of invented stories, each unlike the others, and copies of them that are alike. */
final class Stories {
  private static final List<String> WORDS =
      List.of(
          "лікарня",
          "міст",
          "школа",
          "рада",
          "завод",
          "урожай",
          "річка",
          "вокзал",
          "музей",
          "бюджет",
          "дорога",
          "громада",
          "ринок",
          "парк",
          "бібліотека",
          "тролейбус",
          "ферма",
          "стадіон",
          "пекарня",
          "аптека",
          "пошта",
          "театр",
          "шахта",
          "вулиця",
          "площа",
          "фонтан",
          "концерт",
          "виставка",
          "тариф",
          "договір",
          "ремонт",
          "дах",
          "вікно",
          "двері",
          "пасажир",
          "водій",
          "лікар",
          "учитель",
          "агроном",
          "швачка",
          "тесля",
          "художник",
          "комісія",
          "перевірка",
          "аукціон",
          "пільга",
          "черга",
          "квиток",
          "потяг",
          "літак");
  private static final int LENGTH = 40;

  private Stories() {}

  /** The text of a story: the same for the same number. */
  static String text(int story) {
    Random random = new Random(story);
    List<String> words = new ArrayList<>(WORDS);
    Collections.shuffle(words, random);
    return "Вибори. " + String.join(" ", words.subList(0, LENGTH)) + ".";
  }

  /**
   * A copy of a story.
   *
   * @param more how often its last sentence names the elections
   */
  static String copy(int story, int more) {
    return text(story) + " Вибори.".repeat(more);
  }
}
