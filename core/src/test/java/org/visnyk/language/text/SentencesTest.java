package org.visnyk.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  /** A vertical bar marks the start of each further sentence. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Міст відкрили. |Рух почався о шостій! |Чому так рано? |Ніхто не пояснив… |Чекаємо.",
        "Міст у м. Київ відкрили. |На вул. Садовій тихо. |Площа ім. Т. Г. Шевченка порожня.",
        "Річка Десна (р. Дніпро) розлилася. |Рада на о. Хортиця.",
        "Так було у 2021 р. |Тепер інакше. |Завдовжки 20 м. |Роботи тривають.",
        "У 2021 р. Рада міста змінила план. |Далі тихо.",
        "Торік дощило. |Восени, у жовтні 2021 р. Десна розлилася. |Мости стоять.",
        "Указ від 5 травня 2021 р. № 7 чинний. |Він короткий.",
        "Завод винен 3 млн дол. США і мовчить. |Борг зріс на 2 млн дол. |Чекаємо.",
        "Адреса: вул. Тиха, буд. 3, корп. 2, кв. 14. |Дзвонити двічі.",
        "О 9.30 доц. Ганна Сойка почала лекцію. |Було 20 м. |Усі чули.",
        "Грали Дж. Лемон і Хр. Вербич. |Ролі вчили J. Brown і M. Green. |Бал почато.",
        "Зварили рис. |На рис. 5 видно котел.",
        "Форвард забив гол. |Воротар лежав.",
        "Лист підписали засл. арт. України Лада Чиж і митр. Нестор. |Його прочитали.",
        "За ст. 5 і ч. 2 ст. 367 закону. |Суд погодився.",
        "Привезли сіль, цукор і т. д. |Черга зникла.",
        "Вітер 8 м/с. |Вночі тихо.",
        "Збірна грає у групі A. |Суперники відомі.",
        "«Ми прийдемо!» – сказав він. |Ніхто не прийшов.",
        "«Ми вже вдома.» |Так сказав тренер.",
        "Він питав: «Коли?» |«Завтра», – відповіли йому.",
        "Чекали… та дочекалися. |Ура!",
        "1. Перший пункт. |Далі.\n|2. Другий пункт.",
        "Перелік: 24.02. |Потім перерва.",
        "Заголовок без крапки\n|Перше речення. |Друге\nтриває на новому рядку.",
        "Абзац\n\n|продовження з малої",
        "– Ви тут?\n|– Так, тут.\n|– Гаразд.",
        "Проф. Коваль і акад. Л. В. Дубенко приїхали. |Їх зустріли.",
        "Сайт news.example.ua працює. |Версія 2.5 теж.",
        "Речення.Без пробілу теж одне."
      })
  void sentencesEndWhereAReaderWouldStop(String marked) {
    String text = marked.replace("|", "");

    assertThat(String.join("|", split(text))).isEqualTo(marked);
  }

  @Test
  void aTextWithoutSentencesIsOne() {
    assertThat(split("")).isEmpty();
    assertThat(split("слово")).containsExactly("слово");
    assertThat(split("  \n\n Слово")).containsExactly("  \n\n ", "Слово");
    assertThat(split("...")).containsExactly("...");
  }

  @Test
  void theBackwardSearchStopsAtTheGivenPlace() {
    String text = "Перше речення. Друге речення триває";
    Sentences sentences = new Sentences(text);

    assertThat(sentences.start(20, 0)).isEqualTo(text.indexOf("Друге"));
    assertThat(sentences.start(20, 18)).isEqualTo(18);
    assertThat(sentences.start(3, 0)).isZero();
  }

  @Test
  void longRunsOfPunctuationTakeLinearTime() {
    for (String sign : List.of("– ", "( ", ") ", "» ", ". ", "м. ", " ", "\n", "1. ")) {
      String text = "Початок. " + sign.repeat(500_000) + "Кінець";

      assertThat(String.join("", split(text))).isEqualTo(text);
    }
  }

  @Property
  void eachPlaceIsInsideTheSentenceFoundForIt(@ForAll("texts") String text) {
    Sentences sentences = new Sentences(text);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < text.length(); start = sentences.end(start)) {
      starts.add(start);
    }
    int sentence = 0;
    for (int place = 0; place < text.length(); place++) {
      if (sentence + 1 < starts.size() && place >= starts.get(sentence + 1)) {
        sentence++;
      }
      int end = sentence + 1 < starts.size() ? starts.get(sentence + 1) : text.length();
      assertThat(sentences.start(place, 0))
          .as("start at %d", place)
          .isEqualTo(starts.get(sentence));
      assertThat(sentences.end(place)).as("end at %d", place).isEqualTo(end);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "м", "В", "слово", "Слово", ".", "!", "…", " ", " ", "\n", "«", "»", "–", "2", "12",
            "(", ")", "\u2029", "\u00a0", "😀", "")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static List<String> split(String text) {
    Sentences sentences = new Sentences(text);
    List<String> parts = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = sentences.end(start);
      parts.add(text.substring(start, end));
      start = end;
    }
    return parts;
  }
}
