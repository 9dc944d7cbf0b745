package org.visnyk.language.guess;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.visnyk.language.dictionary.UkrainianDictionary;

/**
 * A tenth of the dictionary's lemmas, selected by hash, and a guesser that was trained without them
 * and without their forms, even where another lemma shares a form.
 */
final class HeldOutLemmas {
  private static final int ONE_IN = 10;

  /** Entries of the dictionary whose lemma is held out, by lemma with its capitals. */
  private final Map<String, HeldOutLemma> lemmas = new HashMap<>();

  private final Set<String> forms = new HashSet<>();
  private final Dictionary dictionary;

  private HeldOutLemmas() throws IOException {
    URL resource = HeldOutLemmas.class.getResource("/ua/net/nlp/ukrainian.dict");
    dictionary = Dictionary.read(Objects.requireNonNull(resource));
    for (WordData entry : new DictionaryLookup(dictionary)) {
      String lemma = entry.getStem().toString();
      if (isHeldOut(lemma)) {
        String form = entry.getWord().toString();
        lemmas.computeIfAbsent(lemma, HeldOutLemma::new).add(form, entry.getTag().toString());
        forms.add(form);
      }
    }
  }

  static HeldOutLemmas ofDictionary() throws IOException {
    return new HeldOutLemmas();
  }

  /** In the order of the dictionary, without lemmas in capitals. */
  List<HeldOutLemma> lemmas() {
    List<HeldOutLemma> sorted = new ArrayList<>(lemmas.values());
    sorted.removeIf(lemma -> lemma.wordClass() == WordClass.ABBREVIATION);
    sorted.sort((a, b) -> a.spelling().compareTo(b.spelling()));
    return sorted;
  }

  LemmaGuesser guesserWithoutThem() throws IOException {
    ByteArrayOutputStream compiled = new ByteArrayOutputStream();
    GuesserCompiler.compile(
        dictionary, (form, lemma) -> !isHeldOut(lemma) && !forms.contains(form), compiled);
    UkrainianDictionary dictionary = UkrainianDictionary.shared();
    char[] letters = new char[UkrainianDictionary.MAX_LETTERS];
    return new LemmaGuesser(
        CompiledGuesser.read(new ByteArrayInputStream(compiled.toByteArray())),
        dictionary,
        lemma -> !isHeldOut(new String(letters, 0, dictionary.copyLemma(lemma, letters, 0))));
  }

  /** The hash is FNV-1a over the lower-case letters, its bits mixed; one lemma in ten. */
  private static boolean isHeldOut(String lemma) {
    int hash = 0x811C9DC5;
    for (char letter : lemma.toLowerCase(Locale.ROOT).toCharArray()) {
      hash = (hash ^ letter) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    hash ^= hash >>> 12;
    return (hash >>> 1) % ONE_IN == 0;
  }
}
