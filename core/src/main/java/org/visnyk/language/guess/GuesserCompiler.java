package org.visnyk.language.guess;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.BuildOutput;
import org.visnyk.language.text.Alphabet;

/**
 * Learns the endings of a morfologik dictionary and writes them in the format that {@link
 * LemmaGuesser} reads. Run by the build; deterministic.
 */
public final class GuesserCompiler {
  private static final String DICTIONARY = "ua/net/nlp/ukrainian.dict";

  /** The weight of other words in the endings of names, where they fill gaps. */
  private static final double WORDS_AMONG_NAMES = 0.005;

  /**
   * The weight of names in the endings of lower-case words: queries contain names in lower case.
   */
  private static final double NAMES_AMONG_WORDS = 0.5;

  private GuesserCompiler() {}

  /**
   * Learns from the dictionary on the class path unless the output is up to date.
   *
   * @param arguments the file to write
   * @throws IOException if the dictionary cannot be read or the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    @Nullable URL dictionary = GuesserCompiler.class.getClassLoader().getResource(DICTIONARY);
    if (dictionary == null) {
      throw new IOException(DICTIONARY + " is not on the class path");
    }
    Path target = Path.of(arguments[0]).toAbsolutePath();
    if (BuildOutput.isCurrent(target, dictionary, GuesserCompiler.class, Alphabet.class)) {
      return;
    }
    BuildOutput.write(
        target, out -> compile(Dictionary.read(dictionary), (form, lemma) -> true, out));
  }

  /**
   * Learns from a dictionary.
   *
   * @param taught selects the pairs of form and lemma to learn from
   */
  static void compile(Dictionary dictionary, BiPredicate<String, String> taught, OutputStream out)
      throws IOException {
    EndingRules rules = new EndingRules();
    TrainingExamples examples = new TrainingExamples(rules);
    ConflationTrainer conflation = new ConflationTrainer(rules);
    FormUsage usage = new FormUsage();
    for (WordData word : new DictionaryLookup(dictionary)) {
      String form = word.getWord().toString();
      String lemma = word.getStem().toString();
      String lower = lemma.toLowerCase(Locale.ROOT);
      boolean name = !lemma.equals(lower);
      if (!taught.test(form, lemma) || (name && isAbbreviation(lemma))) {
        continue;
      }
      int level = name ? usage.level(word.getTag().toString()) : FormUsage.ORDINARY;
      examples.add(form, lower, name, level);
      if (name) {
        conflation.add(form, lower, level);
      }
    }
    long[] sorted = examples.sorted();
    EndingNode names =
        new EndingTrainer(sorted, rules.size(), FormUsage::weight, WORDS_AMONG_NAMES).train();
    EndingNode words =
        new EndingTrainer(sorted, rules.size(), level -> NAMES_AMONG_WORDS, 1).train();
    new GuesserWriter(rules, List.of(names, words, conflation.learn())).write(out);
  }

  /** Abbreviations are never lemmatised, so they are no examples. */
  private static boolean isAbbreviation(String lemma) {
    return lemma.length() > 1 && lemma.equals(lemma.toUpperCase(Locale.ROOT));
  }
}
