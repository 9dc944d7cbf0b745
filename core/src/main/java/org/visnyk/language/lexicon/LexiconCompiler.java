package org.visnyk.language.lexicon;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.PackedWord;

/**
 * Compiles a morfologik dictionary into the form that {@link Lexicon} reads. The build runs it; the
 * same dictionary gives the same bytes.
 */
public final class LexiconCompiler {
  private static final String DICTIONARY = "ua/net/nlp/ukrainian.dict";
  private static final int MOST_SEEDS = 16;

  private final Map<String, Integer> lemmas = new LinkedHashMap<>();
  private final Map<String, Integer> tags = new LinkedHashMap<>();
  private final Map<Inflection, Integer> inflections = new LinkedHashMap<>();
  private final IntList readingLemmas = new IntList();
  private final IntList readingInflections = new IntList();
  private final IntList formStarts = new IntList();

  private LexiconCompiler() {}

  /**
   * Compiles the dictionary of the class path, unless that was done since it last changed.
   *
   * @param arguments the file to write
   * @throws IOException if the dictionary cannot be read or the file not be written
   */
  public static void main(String[] arguments) throws IOException {
    @Nullable URL dictionary = LexiconCompiler.class.getClassLoader().getResource(DICTIONARY);
    if (dictionary == null) {
      throw new IOException(DICTIONARY + " is not on the class path");
    }
    Path target = Path.of(arguments[0]).toAbsolutePath();
    if (BuildOutput.isCurrent(target, dictionary, LexiconCompiler.class)) {
      return;
    }
    BuildOutput.write(target, out -> compile(Dictionary.read(dictionary), out));
  }

  /** Compiles a dictionary. */
  public static void compile(Dictionary dictionary, OutputStream out) throws IOException {
    new LexiconCompiler().run(dictionary, out);
  }

  private void run(Dictionary dictionary, OutputStream out) throws IOException {
    collect(dictionary);
    for (long seed = 1; seed <= MOST_SEEDS; seed++) {
      PerfectHashBuilder table = new PerfectHashBuilder(hashes(dictionary, seed));
      if (table.build()) {
        write(seed, table, out);
        return;
      }
    }
    throw new IOException("no perfect hash was found with %d seeds".formatted(MOST_SEEDS));
  }

  /** Numbers the lemmas, tags and inflections, and lists the readings of each form. */
  private void collect(Dictionary dictionary) throws IOException {
    String previous = "";
    for (WordData word : new DictionaryLookup(dictionary)) {
      String form = word.getWord().toString();
      String lemma = word.getStem().toString();
      if (!form.equals(previous)) {
        formStarts.add(readingLemmas.size());
        previous = form;
      }
      readingLemmas.add(number(lemmas, lemma));
      Inflection inflection =
          Inflection.between(
              lemma.toLowerCase(Locale.ROOT), form, number(tags, word.getTag().toString()));
      readingInflections.add(number(inflections, inflection));
    }
  }

  private static <T> int number(Map<T, Integer> numbers, T value) {
    int next = numbers.size();
    Integer known = numbers.putIfAbsent(value, next);
    return known == null ? next : known;
  }

  private static long[] hashes(Dictionary dictionary, long seed) throws IOException {
    long[] hashes = new long[1 << 16];
    int count = 0;
    String previous = "";
    for (WordData word : new DictionaryLookup(dictionary)) {
      String form = word.getWord().toString();
      if (!form.equals(previous)) {
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = hash(form, seed);
        previous = form;
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  private static long hash(String form, long seed) throws IOException {
    long state = WordHash.start(seed);
    long block = 0;
    for (int i = 0; i < form.length(); i++) {
      int code = Alphabet.code(form.charAt(i));
      if (code == Alphabet.NONE) {
        throw new IOException(
            "the dictionary has a letter that the lexicon does not: %s in %s"
                .formatted(form.charAt(i), form));
      }
      block = PackedWord.append(block, code);
      if ((i + 1) % PackedWord.BLOCK_LETTERS == 0 || i + 1 == form.length()) {
        state = WordHash.add(state, block);
        block = 0;
      }
    }
    return WordHash.finish(state);
  }

  private void write(long seed, PerfectHashBuilder table, OutputStream out) throws IOException {
    LexiconWriter writer = new LexiconWriter(seed, table.pilots(), table.slots());
    int[] lemmaHandles = lemmas.keySet().stream().mapToInt(writer::addLemma).toArray();
    int[] rank = ranksByFrequency();
    List<Inflection> all = List.copyOf(inflections.keySet());
    int[] byRank = new int[rank.length];
    for (int i = 0; i < rank.length; i++) {
      byRank[rank[i]] = i;
    }
    for (int inflection : byRank) {
      writer.addInflection(all.get(inflection));
    }
    for (int form = 0; form < formStarts.size(); form++) {
      int start = formStarts.get(form);
      int end = form + 1 < formStarts.size() ? formStarts.get(form + 1) : readingLemmas.size();
      writer.setForm(
          table.slotOf(form),
          IntStream.range(start, end).map(i -> lemmaHandles[readingLemmas.get(i)]).toArray(),
          IntStream.range(start, end).map(i -> rank[readingInflections.get(i)]).toArray());
    }
    writer.write(tags.keySet(), out);
  }

  /** The place of each inflection among all, the most frequent first: those fit into a slot. */
  private int[] ranksByFrequency() {
    int[] frequencies = new int[inflections.size()];
    for (int i = 0; i < readingInflections.size(); i++) {
      frequencies[readingInflections.get(i)]++;
    }
    int[] order =
        IntStream.range(0, frequencies.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -frequencies[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      ranks[order[place]] = place;
    }
    return ranks;
  }
}
