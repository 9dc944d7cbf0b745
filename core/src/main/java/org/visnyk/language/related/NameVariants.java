package org.visnyk.language.related;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.TextAnalyzer;
import org.visnyk.language.TextAnalyzer.Source;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.dictionary.WordLists;
import org.visnyk.language.userwords.UserWords;
import org.visnyk.language.word.AnalyzedWord;

/**
 * Alternative names that newspapers use for the same thing: {@code МВС} and {@code Міністерство
 * внутрішніх справ}, {@code Харківщина} and {@code Харківська область}. Immutable and safe for any
 * number of threads.
 *
 * <p>The list is the resource {@value #RESOURCE}: a line lists the names of one thing, separated by
 * {@code =}; {@code #} starts a comment. Names are compared by lemmas, so that every form matches.
 * {@link ShortNames} follow by rule.
 */
public final class NameVariants {
  static final String RESOURCE = "name-variants.txt";

  /** Weak keys: the names are dropped with their dictionary, to which they must not refer. */
  private static final Map<UkrainianDictionary, NameVariants> LOADED = new WeakHashMap<>();

  /** The names by their first lemma. */
  private final Map<String, List<Name>> namesByFirst = new HashMap<>();

  private NameVariants() {}

  /**
   * An alternative name for words of a text.
   *
   * @param words number of words that it replaces
   * @param lemmas the lemmas of its words, in order
   */
  public record Variant(int words, List<String> lemmas) {
    /** Takes an unmodifiable copy of the list. */
    public Variant {
      lemmas = List.copyOf(lemmas);
    }
  }

  /** The list of the library in the lemmas of a dictionary; read once per dictionary. */
  public static NameVariants of(UkrainianDictionary dictionary) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(dictionary, NameVariants::load);
    }
  }

  private static NameVariants load(UkrainianDictionary dictionary) {
    return WordLists.read(NameVariants.class, RESOURCE, lines -> read(lines, dictionary));
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if a line is malformed; the message names it
   */
  static NameVariants read(BufferedReader lines, UkrainianDictionary dictionary)
      throws IOException {
    NameVariants variants = new NameVariants();
    LemmaReader lemmas = new LemmaReader(dictionary);
    Set<List<String>> seen = new HashSet<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String content = WordLists.content(line);
      if (!content.isEmpty()) {
        variants.add(names(content, number, lemmas, seen));
      }
    }
    return variants;
  }

  private static List<List<String>> names(
      String line, int number, LemmaReader lemmas, Set<List<String>> seen) throws IOException {
    List<List<String>> names = new ArrayList<>();
    for (String written : line.split("=", -1)) {
      List<String> name = lemmas.of(written);
      if (name.isEmpty()) {
        throw wrong(number, "a name is missing next to =");
      }
      if (!seen.add(name)) {
        throw wrong(number, "«%s» is listed twice".formatted(written.strip()));
      }
      names.add(name);
    }
    if (names.size() < 2) {
      throw wrong(number, "there is only one name; write = between the names of one thing");
    }
    return names;
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(RESOURCE, line, what));
  }

  private void add(List<List<String>> names) {
    for (List<String> name : names) {
      List<List<String>> others =
          names.stream().filter(other -> !isPart(name, other) && !isPart(other, name)).toList();
      if (!others.isEmpty()) {
        namesByFirst
            .computeIfAbsent(name.getFirst(), first -> new ArrayList<>())
            .add(new Name(name, others));
      }
    }
  }

  /** A search for a name matches longer names that contain it anyway. */
  private static boolean isPart(List<String> part, List<String> whole) {
    return Collections.indexOfSubList(whole, part) >= 0;
  }

  /**
   * The alternative names for names in a text; of names that start at one word, the longest counts.
   *
   * @param words the possible lemmas of each word of the text
   * @param dictionary the dictionary of the lemmas
   */
  public List<Variant> find(
      List<? extends Collection<String>> words, UkrainianDictionary dictionary) {
    List<Variant> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Name> name = nameAt(words, at);
      for (List<String> other : name.map(Name::others).orElse(List.of())) {
        found.add(new Variant(name.get().lemmas().size(), other));
      }
      if (name.isEmpty()) {
        addByRule(words, at, dictionary, found);
      }
      at += name.map(present -> present.lemmas().size()).orElse(1);
    }
    return found;
  }

  private static void addByRule(
      List<? extends Collection<String>> words,
      int at,
      UkrainianDictionary dictionary,
      List<Variant> found) {
    for (String lemma : words.get(at)) {
      ShortNames.full(lemma, dictionary).ifPresent(full -> found.add(new Variant(1, full)));
      for (String noun : at + 1 < words.size() ? words.get(at + 1) : List.<String>of()) {
        ShortNames.of(lemma, noun, dictionary)
            .forEach(name -> found.add(new Variant(2, List.of(name))));
      }
    }
  }

  private Optional<Name> nameAt(List<? extends Collection<String>> words, int start) {
    return words.get(start).stream()
        .flatMap(lemma -> namesByFirst.getOrDefault(lemma, List.of()).stream())
        .filter(name -> stands(name.lemmas(), words, start))
        .max((one, other) -> one.lemmas().size() - other.lemmas().size());
  }

  private static boolean stands(
      List<String> name, List<? extends Collection<String>> words, int start) {
    if (start + name.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < name.size(); i++) {
      if (!words.get(start + i).contains(name.get(i))) {
        return false;
      }
    }
    return true;
  }

  private record Name(List<String> lemmas, List<List<String>> others) {}

  /** Finds the most likely lemma of each word of a name. */
  private static final class LemmaReader {
    private final TextAnalyzer analyzer;

    LemmaReader(UkrainianDictionary dictionary) {
      analyzer = new TextAnalyzer(Source.QUERY, dictionary, UserWords::empty);
    }

    List<String> of(String name) throws IOException {
      analyzer.reset(new StringReader(name));
      List<String> lemmas = new ArrayList<>();
      float weight = 0;
      for (@Nullable AnalyzedWord word = analyzer.next(); word != null; word = analyzer.next()) {
        for (int term = 0; term < word.termCount(); term++) {
          if (word.advances(term)) {
            lemmas.add(word.term(term));
            weight = word.weight(term);
          } else if (word.weight(term) > weight) {
            lemmas.set(lemmas.size() - 1, word.term(term));
            weight = word.weight(term);
          }
        }
      }
      return lemmas;
    }
  }
}
