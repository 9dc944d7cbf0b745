package org.visnyk.language.dictionary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.visnyk.language.text.Alphabet;

/**
 * The forms of a dictionary as {@link Alphabet} distinguishes them, each with its lemmas.
 *
 * <p>A dictionary may distinguish {@code Києві} from {@code києві} and {@code ґрати} from {@code
 * грати}: here each pair is one form, with the lemmas of the lower-case spelling first. It may
 * repeat a lemma for each tag: here a form has each lemma once, with its tags joined by {@code |}
 * in order.
 */
final class DictionaryForms {
  private static final String BETWEEN_TAGS = "|";

  private final Iterable<Entry> dictionary;

  /** The entries of forms that the dictionary spells with capitals or {@code ґ}, by normal form. */
  private final Map<String, List<Entry>> otherwiseSpelt = new LinkedHashMap<>();

  /**
   * Reads the dictionary once, to collect the forms that it spells in several ways.
   *
   * @param dictionary its entries, in the same order each time; those of a form are adjacent
   * @throws IOException if a form or lemma has a letter that {@link Alphabet} lacks
   */
  DictionaryForms(Iterable<Entry> dictionary) throws IOException {
    this.dictionary = dictionary;
    for (Entry entry : dictionary) {
      String form = normal(entry.form());
      if (!form.equals(entry.form())) {
        otherwiseSpelt.computeIfAbsent(form, unused -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Visits every form once, in a fixed order. Reads the dictionary. */
  void forEach(Visitor visitor) throws IOException {
    Set<String> left = new LinkedHashSet<>(otherwiseSpelt.keySet());
    List<Entry> entries = new ArrayList<>();
    String current = "";
    for (Entry entry : dictionary) {
      if (!entry.form().equals(current)) {
        show(current, entries, left, visitor);
        entries.clear();
        current = entry.form();
      }
      entries.add(entry);
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

  /** A form or lemma in the letters of {@link Alphabet}. */
  static String normal(String spelling) throws IOException {
    char[] letters = spelling.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      int code = Alphabet.code(letters[i]);
      if (code == Alphabet.NONE) {
        throw new IOException(
            "the dictionary has a letter that the compiled format lacks: %s in %s"
                .formatted(letters[i], spelling));
      }
      letters[i] = Alphabet.letter(code);
    }
    return new String(letters);
  }

  /** Receives the forms. */
  @FunctionalInterface
  interface Visitor {
    /** Takes a form with its tags for each of its lemmas. */
    void visit(String form, Map<String, String> tagsByLemma) throws IOException;
  }

  /**
   * An entry of a dictionary.
   *
   * @param form as the dictionary spells it
   * @param lemma as the dictionary spells it
   * @param tag one or more grammatical tags
   */
  record Entry(String form, String lemma, String tag) {
    /** The entries of a morfologik dictionary. */
    static Iterable<Entry> of(Dictionary dictionary) {
      return () -> {
        Iterator<WordData> words = new DictionaryLookup(dictionary).iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return words.hasNext();
          }

          @Override
          public Entry next() {
            WordData word = words.next();
            return new Entry(
                word.getWord().toString(), word.getStem().toString(), word.getTag().toString());
          }
        };
      };
    }
  }
}
