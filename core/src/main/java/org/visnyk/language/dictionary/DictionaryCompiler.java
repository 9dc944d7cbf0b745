package org.visnyk.language.dictionary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import morfologik.stemming.Dictionary;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.PackedWord;

/**
 * Compiles a morfologik dictionary into the format that {@link UkrainianDictionary} reads.
 * Deterministic. The build compiles the dictionary of the library; users compile other dictionaries
 * to files.
 */
public final class DictionaryCompiler {
  private static final int MAX_SEEDS = 16;

  private final Map<String, Integer> lemmas = new LinkedHashMap<>();
  private final Map<String, Integer> tags = new LinkedHashMap<>();
  private final Map<Inflection, Integer> inflections = new LinkedHashMap<>();
  private final IntList analysisLemmas = new IntList();
  private final IntList analysisInflections = new IntList();
  private final IntList formStarts = new IntList();

  private DictionaryCompiler() {}

  /**
   * Compiles a dictionary to a file unless the file is up to date, and exits the JVM: with status 0
   * if the file is present, 1 if it could not be written, 2 for wrong usage.
   *
   * @param arguments the dictionary, as the name of a resource on the class path such as {@code
   *     org/languagetool/resource/uk/ukrainian.dict} or as the path of a {@code .dict} file next to
   *     its {@code .info} file; and the file to write
   */
  public static void main(String[] arguments) {
    System.exit(run(System.err, arguments));
  }

  static int run(PrintStream errors, String... arguments) {
    if (arguments.length != 2) {
      errors.println("usage: DictionaryCompiler DICTIONARY OUTPUT");
      return 2;
    }
    try {
      URL dictionary = find(arguments[0]);
      Path target = Path.of(arguments[1]).toAbsolutePath();
      if (!BuildOutput.isCurrent(target, dictionary, DictionaryCompiler.class)) {
        BuildOutput.write(target, out -> compile(Dictionary.read(dictionary), out));
      }
      return 0;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      errors.printf("%s cannot be compiled: %s%n", arguments[0], e.getMessage());
      return 1;
    }
  }

  private static URL find(String name) throws IOException {
    @Nullable URL resource = DictionaryCompiler.class.getClassLoader().getResource(name);
    if (resource != null) {
      return resource;
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new IOException("it is neither on the class path nor a file");
    }
    return file.toUri().toURL();
  }

  /** Compiles a dictionary. */
  public static void compile(Dictionary dictionary, OutputStream out) throws IOException {
    compile(DictionaryForms.Entry.of(dictionary), out);
  }

  /** Compiles the entries of a dictionary. */
  static void compile(Iterable<DictionaryForms.Entry> dictionary, OutputStream out)
      throws IOException {
    new DictionaryCompiler().run(new DictionaryForms(dictionary), out);
  }

  private void run(DictionaryForms forms, OutputStream out) throws IOException {
    forms.forEach(this::collect);
    for (long seed = 1; seed <= MAX_SEEDS; seed++) {
      PerfectHashBuilder table = new PerfectHashBuilder(hashes(forms, seed));
      if (table.build()) {
        write(seed, table, out);
        return;
      }
    }
    throw new IOException("no perfect hash was found with %d seeds".formatted(MAX_SEEDS));
  }

  /** Numbers the lemmas, tags and inflections of a form, and lists its analyses. */
  private void collect(String form, Map<String, String> tagsByLemma) throws IOException {
    formStarts.add(analysisLemmas.size());
    for (Map.Entry<String, String> analysis : tagsByLemma.entrySet()) {
      String lemma = analysis.getKey();
      analysisLemmas.add(number(lemmas, lemma));
      int tag = number(tags, analysis.getValue());
      Inflection inflection = Inflection.between(DictionaryForms.normal(lemma), form, tag);
      analysisInflections.add(number(inflections, inflection));
    }
  }

  private static <T> int number(Map<T, Integer> numbers, T value) {
    int next = numbers.size();
    Integer known = numbers.putIfAbsent(value, next);
    return known == null ? next : known;
  }

  private long[] hashes(DictionaryForms forms, long seed) throws IOException {
    long[] hashes = new long[formStarts.size()];
    int[] count = {0};
    forms.forEach((form, analyses) -> hashes[count[0]++] = hash(form, seed));
    return hashes;
  }

  private static long hash(String form, long seed) {
    long state = WordHash.start(seed);
    long block = 0;
    for (int i = 0; i < form.length(); i++) {
      block = PackedWord.append(block, Alphabet.code(form.charAt(i)));
      if ((i + 1) % PackedWord.BLOCK_LETTERS == 0 || i + 1 == form.length()) {
        state = WordHash.add(state, block);
        block = 0;
      }
    }
    return WordHash.finish(state);
  }

  private void write(long seed, PerfectHashBuilder table, OutputStream out) throws IOException {
    DictionaryWriter writer = new DictionaryWriter(seed, table.pilots(), table.slots());
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
      int end = form + 1 < formStarts.size() ? formStarts.get(form + 1) : analysisLemmas.size();
      writer.setForm(
          table.slotOf(form),
          IntStream.range(start, end).map(i -> lemmaHandles[analysisLemmas.get(i)]).toArray(),
          IntStream.range(start, end).map(i -> rank[analysisInflections.get(i)]).toArray());
    }
    writer.write(tags.keySet(), out);
  }

  /** The place of each inflection among all, the most frequent first: those fit into a slot. */
  private int[] ranksByFrequency() {
    int[] frequencies = new int[inflections.size()];
    for (int i = 0; i < analysisInflections.size(); i++) {
      frequencies[analysisInflections.get(i)]++;
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
