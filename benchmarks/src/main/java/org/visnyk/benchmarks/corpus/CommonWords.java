package org.visnyk.benchmarks.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.visnyk.benchmarks.corpus.Lexeme.Adjective;
import org.visnyk.benchmarks.corpus.Lexeme.Noun;
import org.visnyk.benchmarks.corpus.Lexeme.Verb;

/**
 * The head of the vocabulary: common words of news, roughly by their frequency. The dictionary has
 * no frequencies, so without this list the most frequent words would be oddities.
 */
final class CommonWords {
  private static final String NOUNS =
      """
      рік місто країна людина день область війна президент закон влада уряд суд місяць держава час
      район компанія ракета армія рада партія депутат справа робота служба центр міністр рішення
      система допомога проєкт програма ситуація проблема питання область життя кордон сила захист
      безпека громада житель лікар школа дитина студент учень вчитель вулиця будинок квартира дорога
      міст потяг автобус літак аварія пожежа удар атака вибух загроза тривога енергія електростанція
      ринок ціна гроші податок бюджет банк кредит завод підприємство товар продукт зерно врожай земля
      вода газ нафта вугілля погода дощ сніг вітер матч команда гравець тренер чемпіонат турнір
      перемога поразка гол медаль книга фільм театр музей музика пісня концерт фестиваль мова церква
      свято історія наука дослідження технологія мережа сайт журналіст газета видання новина заява
      інтерв'ю зустріч переговори угода санкція вибори голосування парламент реформа корупція слідство
      поліція злочин обвинувачення свідок тюрма лікарня хвороба вакцина вірус
      """;

  private static final String ADJECTIVES =
      """
      український державний міський російський європейський військовий американський народний великий
      новий головний останній соціальний політичний економічний національний міжнародний обласний
      районний верховний судовий кримінальний фінансовий енергетичний технічний медичний громадський
      місцевий важливий можливий повітряний морський залізничний культурний спортивний історичний
      науковий сучасний молодий старий високий низький довгий сильний швидкий відомий офіційний
      законний незаконний приватний цивільний мирний небезпечний складний простий дорогий дешевий
      """;

  private static final String VERBS =
      """
      бути мати могти стати отримати зробити провести почати працювати заявляти вважати підтримати
      відбутися відбуватися з'явитися залишитися виявити знайти побачити написати розпочати завершити
      відкрити закрити створити збудувати знищити пошкодити захистити врятувати перевірити змінити
      збільшити зменшити купити продати підписати ухвалити скасувати призначити звільнити затримати
      зупинити зустріти показати пояснити запропонувати передати виконати перемогти програти
      """;

  private static final String PLACES =
      """
      Київ Україна Харків Львів Одеса Дніпро Росія Крим Європа Полтава Чернігів Суми Херсон Миколаїв
      Запоріжжя Вінниця Житомир Рівне Луцьк Тернопіль Ужгород Чернівці Черкаси Польща Німеччина Франція
      Британія Туреччина Китай Америка Брюссель Варшава Берлін Париж Лондон Вашингтон Донбас Маріуполь
      """;

  private static final Map<String, Integer> NOUN_POSITIONS = positions(NOUNS);
  private static final Map<String, Integer> ADJECTIVE_POSITIONS = positions(ADJECTIVES);
  private static final Map<String, Integer> VERB_POSITIONS = positions(VERBS);
  private static final Map<String, Integer> PLACE_POSITIONS = positions(PLACES);

  private CommonWords() {}

  /** Whether a lemma is among them, as any part of speech. */
  static boolean contain(String lemma) {
    return Stream.of(NOUN_POSITIONS, ADJECTIVE_POSITIONS, VERB_POSITIONS, PLACE_POSITIONS)
        .anyMatch(positions -> positions.containsKey(lemma));
  }

  /** The rank in its list, from 0; empty if the word is in none. */
  static Optional<Integer> position(Lexeme lexeme) {
    Map<String, Integer> positions =
        switch (lexeme) {
          case Noun noun when noun.isName() -> PLACE_POSITIONS;
          case Noun noun -> NOUN_POSITIONS;
          case Adjective adjective -> ADJECTIVE_POSITIONS;
          case Verb verb -> VERB_POSITIONS;
        };
    return Optional.ofNullable(positions.get(lexeme.lemma()));
  }

  private static Map<String, Integer> positions(String list) {
    List<String> lemmas = Pattern.compile("\\s+").splitAsStream(list.strip()).toList();
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < lemmas.size(); i++) {
      positions.putIfAbsent(lemmas.get(i), i);
    }
    return Map.copyOf(positions);
  }
}
