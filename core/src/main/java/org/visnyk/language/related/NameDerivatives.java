package org.visnyk.language.related;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.visnyk.language.dictionary.PartOfSpeech;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.dictionary.UkrainianDictionary.FormAnalysis;
import org.visnyk.language.text.NormalForm;

/**
 * Words derived from a name: {@code миколаївський}, {@code Миколаївщина} and {@code миколаївець}
 * from {@code Миколаїв}. Candidates follow the rules of word formation, and those that the
 * dictionary has count. A stem prefix would relate {@code Миколаїв} to {@code Микола}. Thread-safe.
 */
public final class NameDerivatives {
  private static final String ENDINGS = "аяоеєиіїюьй";

  /** Endings of names that derivatives replace, each with what it is replaced by. */
  private static final List<List<String>> IRREGULAR =
      List.of(
          List.of("ччина", "цький"),
          List.of("щина", "ський"),
          List.of("ща", "ський"),
          List.of("ка", "ський"),
          List.of("ці", "ецький"),
          List.of("ія", "ійський", "ський", "ієць"));

  /** Suffixes of adjectives, where none merges with the last consonant of the stem. */
  private static final List<String> ADJECTIVES =
      List.of(
          "ьський", "івський", "ївський", "инський", "їнський", "анський", "янський", "енський",
          "йський");

  private static final List<String> REGIONS = List.of("щина", "ччина", "чина");

  private static final List<String> RESIDENTS =
      List.of("ець", "єць", "анин", "янин", "'янин", "чанин", "івець", "ит");

  private final UkrainianDictionary dictionary;

  public NameDerivatives(UkrainianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Whether a lemma can only be a name: the dictionary has it with a capital and not without. */
  public boolean isName(String lemma) {
    boolean isName = false;
    for (FormAnalysis analysis : dictionary.analyses(lemma)) {
      String spelling = analysis.lemma();
      if (NormalForm.of(spelling).equals(lemma)) {
        if (!Character.isUpperCase(spelling.charAt(0))) {
          return false;
        }
        isName = true;
      }
    }
    return isName;
  }

  /**
   * The words derived from a name.
   *
   * @param lemma in the normal form that is indexed
   * @return their lemmas in normal form; empty if the dictionary has none
   */
  public Set<String> of(String lemma) {
    Set<String> found = new LinkedHashSet<>();
    for (List<String> ending : IRREGULAR) {
      if (lemma.endsWith(ending.getFirst())) {
        String base = lemma.substring(0, lemma.length() - ending.getFirst().length());
        ending.stream().skip(1).forEach(other -> add(base + other, found));
      }
    }
    if (!lemma.endsWith("ія")) {
      addRegular(stem(lemma), found);
    }
    found.remove(lemma);
    return found;
  }

  private void addRegular(String stem, Set<String> found) {
    if (stem.length() < 2) {
      return;
    }
    add(merged(stem), found);
    ADJECTIVES.forEach(suffix -> add(stem + suffix, found));
    String region = stem.replaceFirst("[сцз]ьк$", "");
    REGIONS.forEach(suffix -> add(region + suffix, found));
    String resident = stem.endsWith("к") ? stem.substring(0, stem.length() - 1) + "ч" : stem;
    RESIDENTS.forEach(suffix -> add(resident + suffix, found));
  }

  private static String stem(String lemma) {
    int end = lemma.length();
    while (end > 2 && ENDINGS.indexOf(lemma.charAt(end - 1)) >= 0) {
      end--;
    }
    // Запоріжжя, Поділля: a doubled consonant before the ending is simple in derivatives.
    if (end > 2 && end < lemma.length() && lemma.charAt(end - 1) == lemma.charAt(end - 2)) {
      end--;
    }
    return lemma.substring(0, end);
  }

  /** The adjective in which the suffix merges with the last consonant: празький, донецький. */
  private static String merged(String stem) {
    int last = stem.length() - 1;
    String before = stem.substring(0, last);
    return switch (stem.charAt(last)) {
      case 'г', 'ж', 'з' -> before + "зький";
      case 'к' ->
          before.endsWith("сь") || before.endsWith("ць") || before.endsWith("зь")
              ? stem + "ий"
              : before + "цький";
      case 'ч', 'ц' -> before + "цький";
      case 'х', 'ш', 'с' -> before + "ський";
      default -> stem + "ський";
    };
  }

  private void add(String candidate, Set<String> found) {
    for (FormAnalysis analysis : dictionary.analyses(candidate)) {
      boolean isLemma = NormalForm.of(analysis.lemma()).equals(candidate);
      if (isLemma
          && (analysis.grammar().is(PartOfSpeech.ADJECTIVE)
              || analysis.grammar().is(PartOfSpeech.NOUN))) {
        found.add(candidate);
      }
    }
  }
}
