package org.visnyk.language.guess;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A lemma with its forms and what the dictionary's tags say of its kind. */
final class HeldOutLemma {
  private final String spelling;
  private final Set<String> forms = new LinkedHashSet<>();
  private final Set<String> heads = new LinkedHashSet<>();
  private final Set<String> gendersOfPersons = new LinkedHashSet<>();
  private boolean declinedAsAdjective;

  HeldOutLemma(String spelling) {
    this.spelling = spelling;
  }

  void add(String form, String tag) {
    forms.add(form);
    for (String alternative : tag.split("\\|")) {
      List<String> marks = List.of(alternative.split(":"));
      heads.add(marks.get(0));
      if (marks.get(0).equals("noun") && marks.contains("anim")) {
        gendersOfPersons.add(marks.size() > 2 ? marks.get(2) : "");
      }
      declinedAsAdjective |=
          (marks.contains("v_rod") && (form.endsWith("ого") || form.endsWith("ої")))
              || (marks.contains("v_oru") && marks.contains("m") && form.endsWith("им"));
    }
  }

  /** With its capitals. */
  String spelling() {
    return spelling;
  }

  /** The term a right guess gives. */
  String term() {
    return spelling.toLowerCase(Locale.ROOT);
  }

  boolean isName() {
    return !spelling.equals(term());
  }

  /** Distinct forms, in lower case. */
  List<String> forms() {
    return List.copyOf(forms);
  }

  /** The dictionary has no tag for names: a capital, animacy and genders tell them. */
  WordClass wordClass() {
    if (isName()) {
      if (spelling.length() > 1 && spelling.equals(term().toUpperCase(Locale.ROOT))) {
        return WordClass.ABBREVIATION;
      }
      if (!gendersOfPersons.isEmpty()) {
        boolean ofBoth = gendersOfPersons.contains("m") && gendersOfPersons.contains("f");
        return ofBoth || declinedAsAdjective ? WordClass.SURNAME : WordClass.FIRST_NAME;
      }
      return heads.contains("noun") ? WordClass.PLACE_NAME : WordClass.OTHER;
    }
    if (heads.contains("noun")) {
      return WordClass.NOUN;
    }
    if (heads.contains("adj")) {
      return WordClass.ADJECTIVE;
    }
    return heads.contains("verb") ? WordClass.VERB : WordClass.OTHER;
  }
}
