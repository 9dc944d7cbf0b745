package org.visnyk.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.word.AnalyzedWord;

/** Which lemma of an ambiguous form is the best one in a sentence. */
class LemmaChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "Закон ухвалили торік у липні 2023 року., року, рік",
    "За останні роки ціни зросли., ціни, ціна",
    "Київ готується до зими., Київ, київ",
    "Києві потрібні нові мости., Києві, київ",
    "Люди дуже втомилися., дуже, дуже",
    "Тому суд відклав засідання., Тому, тому",
    "Пенсії стали більшими., стали, стати",
    "Вона була вдома., була, бути",
    "Держава має план., має, мати",
    "Заступник міністра оборони подав у відставку., оборони, оборона",
    "Армія веде війну., війну, війна",
    "Курс гривні не змінився., гривні, гривня",
    "Галузі бракує грошей., Галузі, галузь",
    "Море спокійне біля берега., Море, море"
  })
  void commonWordsArePreferredToRareOnes(String sentence, String form, String lemma)
      throws IOException {
    assertBest(sentence, form, lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "Раді суддів подали скаргу., суддів, суддя",
    "Зустріч міністрів відбулася в Женеві., міністрів, міністр",
    "Минуло шість місяців., місяців, місяць",
    "Слово надали президентові., президентові, президент",
    "Пожежа виникла вночі., виникла, виникнути",
    "У лікарні померла жінка., померла, померти",
    "Торік зросла ціна газу., зросла, зрости",
    "Проти нього відкрито провадження., відкрито, відкрити",
    "Коштів на ремонт немає., Коштів, кошти",
    "За цими даними втрат немає., даними, дані",
    "Українську мову вивчають усі., Українську, український",
    "Це важливе рішення., важливе, важливий",
    "Українці отримали допомогу., Українці, українець",
    "Бійці утримують позиції., Бійці, боєць",
    "Влада визнає помилку., визнає, визнавати"
  })
  void commonFormsArePreferredToRareOnes(String sentence, String form, String lemma)
      throws IOException {
    assertBest(sentence, form, lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "Вони поїхали до Львова., Львова, львів",
    "Вони живуть у Львові., Львові, львів",
    "Раду скликали у великому місті., місті, місто",
    "Завод стоїть на тлі гір., тлі, тло",
    "Усе змінилося за лічені дні., дні, день",
    "Про зв'язку між справами не йдеться., йдеться, йтися",
    "Немає зв'язку з кораблем., зв'язку, зв'язок",
    "На сході країни тривають бої., сході, схід",
    "На сході країни тривають бої., бої, бій",
    "Сталося це в морі., морі, море",
    "У газі виявили домішки., газі, газ",
    "Він вийшов на роботу., роботу, робота",
    "Потрапив під удар., удар, удар",
    "Від самого ранку лунають вибухи., ранку, ранок",
    "Для малого бізнесу знизили податки., малого, малий",
    "Через брак води закрили басейн., води, вода",
    "З метою захисту прав людини., прав, право",
    "Без права на помилку., права, право"
  })
  void prepositionsGovernCases(String sentence, String form, String lemma) throws IOException {
    assertBest(sentence, form, lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "У новій українській школі почалося навчання., українській, український",
    "Ця мала кількість здивувала., мала, малий",
    "Вона мала намір виступити., мала, мати",
    "Приїхало п'ять міст., міст, місто",
    "Дорогу допомогу оцінили., Дорогу, дорогий",
    "Вони перекрили дорогу., дорогу, дорога",
    "Велика рада старійшин зібралася., рада, рада",
    "Правий берег затопило., Правий, правий",
    "Майбутнє покоління подякує., Майбутнє, майбутній",
    "Це наше майбутнє., майбутнє, майбутнє",
    "Минулого тижня сніжило., Минулого, минулий",
    "Світла пам'ять героям., Світла, світлий",
    "У селі немає світла., світла, світло"
  })
  void attributesAgreeWithTheirNouns(String sentence, String form, String lemma)
      throws IOException {
    assertBest(sentence, form, lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "Про це заявила Ірина Геращенко., Ірина, ірина",
    "Вирок Олександру Петренку оскаржать., Олександру, олександр",
    "Так сказала Олександра Матвійчук., Олександра, олександра",
    "Прийшла Юлія Тимошенко., Юлія, юлія",
    "Указ Петра Порошенка скасували., Петра, петро",
    "Слова Павла Клімкіна почули., Павла, павло",
    "Заява Путіна нікого не здивувала., Путіна, путін",
    "Країни НАТО домовилися., НАТО, нато",
    "Він бачив удар блискавки., удар, удар",
    "Виступив Роман Ващук., Роман, роман",
    "Він дописав роман., роман, роман",
    "Столицею є Київ., Київ, київ",
    "Там працює Віталій Кличко., Кличко, кличко",
    "Поїзд прибув у Харків., Харків, харків",
    "Про аварію в Миколаєві повідомили., Миколаєві, миколаїв"
  })
  void capitalsIndicateNames(String sentence, String form, String lemma) throws IOException {
    assertBest(sentence, form, lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "Суд може дати дозвіл., дати, дати",
    "Вони не стали чекати., стали, стати",
    "Депутати мали голосувати., мали, мати",
    "Він став міністром., став, стати",
    "Ми будемо жити в мирі., жити, жити",
    "Вони не жили тут., жили, жити",
    "Можна брати участь., брати, брати",
    "Слово дам кожному., дам, дати"
  })
  void verbsFollowVerbs(String sentence, String form, String lemma) throws IOException {
    assertBest(sentence, form, lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "києві, київ",
    "львові, львів",
    "року, рік",
    "міністрів, міністр",
    "нато, нато",
    "коштів, кошти"
  })
  void aQueryOfOneWordInLowerCaseMeansTheUsualWord(String query, String lemma) throws IOException {
    assertThat(best(query, Source.QUERY)).containsEntry(query, lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "Поправку депутата Дубровіна відхилили., Дубровіна, дубровін",
    "Поправку подала Олена Лебедзева., Лебедзева, лебедзева",
    "Нагороду вручили Максимові Ружничому., Ружничому, ружничий",
    "Лікарка Олена Новікова приймає щодня., Новікова, новікова",
    "Листа передали головному інженеру Василеві Столяру., Василеві, василь"
  })
  void contextDecidesAmongUnknownOrAmbiguousNames(String sentence, String form, String lemma)
      throws IOException {
    assertBest(sentence, form, lemma);
  }

  private static void assertBest(String sentence, String form, String lemma) throws IOException {
    assertThat(best(sentence, Source.TEXT)).as(sentence).containsEntry(form, lemma);
  }

  private static Map<String, String> best(String text, Source source) throws IOException {
    TextAnalyzer analyzer = new TextAnalyzer(source);
    analyzer.reset(new StringReader(text));
    Map<String, String> lemmas = new HashMap<>();
    for (AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
      lemmas.put(text.substring(word.startOffset(), word.endOffset()), word.term(0));
    }
    return lemmas;
  }
}
