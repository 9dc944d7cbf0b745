package org.visnyk.language.lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The forms of a morfologik dictionary as {@link Alphabet} tells them apart, each with its lemmas.
 *
 * <p>A dictionary may tell {@code Києві} from {@code києві} and {@code ґрати} from {@code грати}:
 * here each pair is one form, with the lemmas of the small spelling first. It may list a lemma once
 * for each tag: here a form has a lemma once, with its tags joined by {@code |} in their order.
 */
final class DictionaryForms {
  private static final String BETWEEN_TAGS = "|";

  private final Dictionary dictionary;

  /** What the dictionary says of forms that it spells with capitals or {@code ґ}, by their form. */
  private final Map<String, List<Entry>> otherwiseSpelt = new LinkedHashMap<>();

  /**
   * Reads the dictionary once, to learn which forms it spells in several ways.
   *
   * @throws IOException if a form or lemma has a letter that the lexicon does not have
   */
  DictionaryForms(Dictionary dictionary) throws IOException {
    this.dictionary = dictionary;
    for (WordData word : new DictionaryLookup(dictionary)) {
      String spelling = word.getWord().toString();
      String form = normal(spelling);
      if (!form.equals(spelling)) {
        otherwiseSpelt.computeIfAbsent(form, unused -> new ArrayList<>()).add(Entry.of(word));
      }
    }
  }

  /** Shows every form once; the order is always the same. Reads the dictionary. */
  void forEach(Visitor visitor) throws IOException {
    Set<String> left = new LinkedHashSet<>(otherwiseSpelt.keySet());
    List<Entry> entries = new ArrayList<>();
    String current = "";
    for (WordData word : new DictionaryLookup(dictionary)) {
      String form = word.getWord().toString();
      if (!form.equals(current)) {
        show(current, entries, left, visitor);
        entries.clear();
        current = form;
      }
      entries.add(Entry.of(word));
    }
    show(current, entries, left, visitor);
    for (String form : left) {
      visitor.visit(form, tagsByLemma(otherwiseSpelt.getOrDefault(form, List.of())));
    }
  }

  private void show(String form, List<Entry> entries, Set<String> left, Visitor visitor)
      throws IOException {
    if (entries.isEmpty() || !form.equals(normal(form))) {
      return;
    }
    if (left.remove(form)) {
      entries.addAll(otherwiseSpelt.getOrDefault(form, List.of()));
    }
    visitor.visit(form, tagsByLemma(entries));
  }

  private static Map<String, String> tagsByLemma(List<Entry> entries) {
    if (entries.size() == 1) {
      return Map.of(entries.getFirst().lemma(), entries.getFirst().tag());
    }
    Map<String, Set<String>> tags = new LinkedHashMap<>();
    for (Entry entry : entries) {
      tags.computeIfAbsent(entry.lemma(), unused -> new LinkedHashSet<>()).add(entry.tag());
    }
    Map<String, String> joined = new LinkedHashMap<>();
    tags.forEach((lemma, all) -> joined.put(lemma, String.join(BETWEEN_TAGS, all)));
    return joined;
  }

  /** A form or lemma in the letters of the lexicon. */
  static String normal(String spelling) throws IOException {
    char[] letters = spelling.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      int code = Alphabet.code(letters[i]);
      if (code == Alphabet.NONE) {
        throw new IOException(
            "the dictionary has a letter that the lexicon does not: %s in %s"
                .formatted(letters[i], spelling));
      }
      letters[i] = Alphabet.letter(code);
    }
    return new String(letters);
  }

  /** Is shown the forms. */
  @FunctionalInterface
  interface Visitor {
    /** Takes a form, with the tags that it has for each of its lemmas. */
    void visit(String form, Map<String, String> tagsByLemma) throws IOException;
  }

  private record Entry(String lemma, String tag) {
    static Entry of(WordData word) {
      return new Entry(word.getStem().toString(), word.getTag().toString());
    }
  }
}
