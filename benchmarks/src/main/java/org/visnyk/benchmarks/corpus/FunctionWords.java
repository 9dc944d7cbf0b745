package org.visnyk.benchmarks.corpus;

import java.util.List;
import java.util.Map;
import org.visnyk.benchmarks.corpus.Lexeme.Concord;
import org.visnyk.benchmarks.corpus.Lexeme.GrammaticalCase;

/** Words of sentence structure, independent of the topic. Frequent ones are repeated. */
final class FunctionWords {

  /** Prepositions by the case that they govern. */
  static final Map<GrammaticalCase, List<String>> PREPOSITIONS =
      Map.of(
          GrammaticalCase.GENITIVE,
              List.of("до", "з", "від", "для", "після", "із", "без", "біля", "проти", "щодо", "до"),
          GrammaticalCase.DATIVE, List.of("завдяки", "всупереч"),
          GrammaticalCase.ACCUSATIVE, List.of("на", "про", "за", "через", "у", "під"),
          GrammaticalCase.INSTRUMENTAL, List.of("з", "за", "між", "над", "перед", "під"),
          GrammaticalCase.LOCATIVE, List.of("у", "в", "на", "в", "у", "по", "при"));

  /** Cases after a preposition, with frequencies as in news. */
  static final List<GrammaticalCase> GOVERNED_CASES =
      List.of(
          GrammaticalCase.LOCATIVE,
          GrammaticalCase.LOCATIVE,
          GrammaticalCase.LOCATIVE,
          GrammaticalCase.LOCATIVE,
          GrammaticalCase.GENITIVE,
          GrammaticalCase.GENITIVE,
          GrammaticalCase.GENITIVE,
          GrammaticalCase.ACCUSATIVE,
          GrammaticalCase.ACCUSATIVE,
          GrammaticalCase.INSTRUMENTAL,
          GrammaticalCase.INSTRUMENTAL);

  static final List<String> JOINING = List.of("та", "і", "й", "і");
  static final List<String> COORDINATING = List.of("та", "і", "а", "й", "і", "та", "але");
  static final List<String> SUBORDINATING =
      List.of("що", "якщо", "коли", "оскільки", "щоб", "хоча", "де", "бо");
  static final List<String> PARTICLES =
      List.of("не", "не", "також", "вже", "ще", "лише", "навіть", "тільки", "саме", "знову");
  static final List<String> OPENERS =
      List.of("водночас", "крім того", "при цьому", "раніше", "зокрема", "нині", "тепер", "отже");

  /** Personal pronouns as subjects, by what agrees with them. */
  static final Map<Concord, String> PRONOUNS =
      Map.of(
          Concord.MASCULINE, "він",
          Concord.FEMININE, "вона",
          Concord.NEUTER, "це",
          Concord.PLURAL, "вони");

  /** Counted units, in the form that follows a large number. */
  static final List<String> UNITS =
      List.of("відсотків", "гривень", "доларів", "кілометрів", "людей", "років", "тонн");

  /** Verbs of speech; the vocabulary keeps them whatever their rank. */
  static final List<String> SPEECH_VERBS =
      List.of("заявити", "повідомити", "розповісти", "додати", "наголосити", "зазначити");

  static final List<String> DETERMINERS =
      List.of("цей", "інший", "весь", "такий", "наш", "кожний", "новий", "перший");
  static final String RELATIVE = "який";

  static final List<String> MALE_NAMES =
      List.of(
          "Олександр",
          "Сергій",
          "Володимир",
          "Андрій",
          "Іван",
          "Микола",
          "Петро",
          "Юрій",
          "Дмитро",
          "Віктор",
          "Тарас",
          "Богдан",
          "Максим",
          "Василь");
  static final List<String> FEMALE_NAMES =
      List.of(
          "Олена",
          "Марія",
          "Наталія",
          "Ірина",
          "Оксана",
          "Тетяна",
          "Юлія",
          "Анна",
          "Катерина",
          "Людмила");

  private FunctionWords() {}
}
