package org.visnyk.language.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationTest {
  @ParameterizedTest
  @CsvSource({
    "Zelenskyi, Зеленський",
    "Kyiv, Київ",
    "Kharkiv, Харків",
    "Yenakiieve, Єнакієве",
    "Zghurskyi, Згурський",
    "Shcherbukhy, Щербухи",
    "Kadyivka, Кадиївка",
    "Marine, Маріне",
    "Oleksandr, Олександр",
    "Yurii, Юрій",
    "Koriukivka, Корюківка",
    "Bila, Біла",
    "Stryi, Стрий",
    "Oleksii, Олексій",
    "Zhytomyrska, Житомирська",
    "Yahotyn, Яготин",
    "prezydent, президент",
  })
  void theOfficialRomanisationComesFirst(String latin, String cyrillic) {
    assertThat(Romanisation.toCyrillic(latin)).startsWith(cyrillic);
  }

  @ParameterizedTest
  @CsvSource({
    "Haisyn, Гайсин",
    "Zelenskyy, Зеленський",
    "Zelensky, Зеленський",
    "Zelenskiy, Зеленський",
    "Lviv, Львів",
    "Kiev, Київ",
    "Khmelnytskyi, Хмельницький",
    "Kravets, Кравець",
    "Mykolaiv, Миколаїв",
    "Ternopil, Тернопіль",
    "Yosypivka, Йосипівка",
    "Sergiy, Сергій",
    "Znamianka, Знам'янка",
    "Julia, Юлія",
    "Chernivtsi, Чернівці",
    "Uzhhorod, Ужгород",
    "Mariia, Марія",
    "Maria, Марія",
    "vybory, вибори",
    "Ukrainka, Українка",
    "Shevchenko, Шевченко",
    "Rivne, Рівне",
    "Luhansk, Луганськ",
    "ukraintsi, українці",
    "Ivano-Frankivsk, Івано-франківськ",
  })
  void commonRomanisationsAreAmongTheSpellings(String latin, String cyrillic) {
    assertThat(Romanisation.toCyrillic(latin)).contains(cyrillic);
  }

  @Test
  void otherThanLatinWordsHaveNoSpelling() {
    assertThat(Romanisation.toCyrillic("")).isEmpty();
    assertThat(Romanisation.toCyrillic("F16")).isEmpty();
    assertThat(Romanisation.toCyrillic("вулиця")).isEmpty();
    assertThat(Romanisation.toCyrillic("-a")).isEmpty();
    assertThat(Romanisation.toCyrillic("a".repeat(1_000_000))).isEmpty();
    assertThat(Romanisation.toCyrillic("\uD83D")).isEmpty();
  }

  @Property
  void everyWordHasFewCyrillicSpellings(
      @ForAll @AlphaChars @StringLength(min = 1, max = 40) String word) {
    List<String> spellings = Romanisation.toCyrillic(word);

    assertThat(spellings).hasSizeLessThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(spellings)
        .allSatisfy(spelling -> assertThat(spelling).doesNotContainPattern("[A-Za-z]"));
  }

  @Property
  void anyTextIsAccepted(@ForAll String text) {
    assertThat(Romanisation.toCyrillic(text)).doesNotContainNull();
  }
}
