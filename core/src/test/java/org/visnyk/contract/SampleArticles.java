package org.visnyk.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.visnyk.Article;

/** Articles for tests: invented stories, duplicates of them, and a few articles to search in. */
public final class SampleArticles {
  static final Instant JANUARY = Instant.parse("2024-01-15T10:00:00Z");
  static final Instant FEBRUARY = Instant.parse("2024-02-15T10:00:00Z");
  static final Instant MARCH = Instant.parse("2024-03-15T10:00:00Z");

  private static final List<String> WORDS =
      List.of(
          """
          лікарня міст школа рада завод урожай річка вокзал музей бюджет
          дорога громада ринок парк бібліотека тролейбус ферма стадіон пекарня аптека
          пошта театр шахта вулиця площа фонтан концерт виставка тариф договір
          ремонт дах вікно двері пасажир водій лікар учитель агроном швачка
          тесля художник комісія перевірка аукціон пільга черга квиток потяг літак\
          """
              .split("\\s+"));
  private static final int LENGTH = 40;

  private SampleArticles() {}

  /** The text of a story: the same for the same number, unlike those of all others. */
  public static String text(int story) {
    List<String> words = new ArrayList<>(WORDS);
    Collections.shuffle(words, new Random(story));
    return "Вибори. " + String.join(" ", words.subList(0, LENGTH)) + ".";
  }

  /**
   * The text of a duplicate of a story.
   *
   * @param elections how often its end mentions the elections
   */
  public static String duplicate(int story, int elections) {
    return text(story) + " Вибори.".repeat(elections);
  }

  /** An article of each of three months, all about elections. */
  static Article.Builder[] threeMonths() {
    return new Article.Builder[] {
      Article.builder("january").text("Вибори").published(JANUARY),
      Article.builder("february").text("Вибори").published(FEBRUARY),
      Article.builder("march").text("Вибори").published(MARCH)
    };
  }

  /**
   * An article about an election, one about a port and one about a game. The last one was published
   * in the night to 1 July in Kyiv, when it was still June in London.
   */
  static Article.Builder[] threeStories() {
    return new Article.Builder[] {
      Article.builder("мер")
          .title("Вибори мера Одеси")
          .text("Дільниці відчинилися зранку. Ґанок школи прикрасили.")
          .source("Обрій")
          .authors("Олена Гай")
          .section("Політика")
          .tags("вибори", "Одеса")
          .published(Instant.parse("2024-06-26T07:15:00Z")),
      Article.builder("порт")
          .title("Порт відновлює роботу")
          .text("Перед виборами в Одесі запрацював порт. Міністр оборони подякував портовикам.")
          .source("Обрій-Інформ 24")
          .authors("Юрій Степ", "Олена Гай")
          .section("Економіка")
          .published(Instant.parse("2024-05-02T09:00:00Z")),
      Article.builder("гра")
          .title("Львів'яни перемогли одеситів")
          .text("Переговори про перехід нападника тривають. Оборону похвалив міністр спорту.")
          .source("Степ")
          .section("Спорт")
          .published(Instant.parse("2024-06-30T21:30:00Z"))
    };
  }
}
