package org.visnyk.benchmarks.structure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FST.INPUT_TYPE;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.visnyk.language.lexicon.Lexicon;
import org.visnyk.language.lexicon.Readings;

/** Builds the structures that are compared. */
public final class FormStructures {
  private static final String DICTIONARY = "ua/net/nlp/ukrainian.dict";
  private static final String COMPILED = "lexicon.bin";

  private FormStructures() {}

  /** The structure of a name: {@code perfectHash, morfologik, fst, openAddressing}. */
  public static FormStructure named(String name) throws IOException {
    return switch (name) {
      case "perfectHash" -> new PerfectHash();
      case "morfologik" -> new Morfologik(dictionary());
      case "fst" -> new Transducer(forms());
      case "openAddressing" -> new OpenAddressing(forms());
      default -> throw new IllegalArgumentException("no structure is called " + name);
    };
  }

  private static Dictionary dictionary() throws IOException {
    return Dictionary.read(FormStructures.class.getClassLoader().getResource(DICTIONARY));
  }

  private static List<String> forms() throws IOException {
    List<String> forms = new ArrayList<>();
    String previous = "";
    for (WordData word : new DictionaryLookup(dictionary())) {
      String form = word.getWord().toString();
      if (!form.equals(previous)) {
        forms.add(form);
        previous = form;
      }
    }
    return forms;
  }

  /** The library's own: a perfect hash, verified; gives the readings, not only a number. */
  private static final class PerfectHash implements FormStructure {
    private final Lexicon lexicon = Lexicon.shared();
    private final Readings readings = new Readings();

    @Override
    public int lookup(char[] form) {
      return lexicon.lookup(form, 0, form.length, readings) ? readings.lemma(0) : 0;
    }

    @Override
    public long bytes() {
      try (InputStream compiled = Lexicon.class.getResourceAsStream(COMPILED)) {
        return compiled == null ? 0 : compiled.readAllBytes().length;
      } catch (IOException e) {
        throw new IllegalStateException("the lexicon was read before", e);
      }
    }
  }

  /** The dictionary's own automaton, as Lucene uses it; gives the readings. */
  private static final class Morfologik implements FormStructure {
    private final DictionaryLookup lookup;

    Morfologik(Dictionary dictionary) {
      lookup = new DictionaryLookup(dictionary);
    }

    @Override
    public int lookup(char[] form) {
      List<WordData> found = lookup.lookup(new String(form).toLowerCase(Locale.ROOT));
      return found.isEmpty() ? 0 : found.getFirst().getStem().length();
    }

    @Override
    public long bytes() {
      try (InputStream file =
          FormStructures.class.getClassLoader().getResourceAsStream(DICTIONARY)) {
        return file == null ? 0 : file.readAllBytes().length;
      } catch (IOException e) {
        throw new IllegalStateException("the dictionary was read before", e);
      }
    }
  }

  /** Lucene's finite-state transducer, from a form to a number; the readings would come on top. */
  private static final class Transducer implements FormStructure {
    private final FST<Long> fst;
    private final FST.BytesReader reader;

    Transducer(List<String> forms) throws IOException {
      PositiveIntOutputs outputs = PositiveIntOutputs.getSingleton();
      FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(INPUT_TYPE.BYTE2, outputs).build();
      IntsRefBuilder scratch = new IntsRefBuilder();
      String[] sorted = forms.toArray(String[]::new);
      Arrays.sort(sorted);
      for (int i = 0; i < sorted.length; i++) {
        compiler.add(Util.toUTF16(new CharsRef(sorted[i]), scratch), (long) i + 1);
      }
      fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
      reader = fst.getBytesReader();
    }

    @Override
    public int lookup(char[] form) throws IOException {
      FST.Arc<Long> arc = fst.getFirstArc(new FST.Arc<>());
      long number = 0;
      for (char c : form) {
        if (fst.findTargetArc(c, arc, arc, reader) == null) {
          return 0;
        }
        number += arc.output();
      }
      return arc.isFinal() ? (int) (number + arc.nextFinalOutput()) : 0;
    }

    @Override
    public long bytes() {
      return fst.numBytes();
    }
  }

  /**
   * Linear probing by a hash of 64 bits that is taken for the form; gives a number, and is wrong
   * for one unknown word in some millions of millions.
   */
  private static final class OpenAddressing implements FormStructure {
    private static final int BITS = 23;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long[] hashes = new long[1 << BITS];
    private final int[] numbers = new int[1 << BITS];

    OpenAddressing(List<String> forms) {
      int number = 0;
      for (String form : forms) {
        char[] letters = form.toCharArray();
        int at = find(hash(letters));
        hashes[at] = hash(letters);
        numbers[at] = ++number;
      }
    }

    @Override
    public int lookup(char[] form) {
      return numbers[find(hash(form))];
    }

    private int find(long hash) {
      int at = (int) (hash >>> (Long.SIZE - BITS));
      while (hashes[at] != 0 && hashes[at] != hash) {
        at = (at + 1) & (hashes.length - 1);
      }
      return at;
    }

    private static long hash(char[] form) {
      long hash = MULTIPLIER;
      for (char c : form) {
        hash = (hash ^ c) * MULTIPLIER;
      }
      hash ^= hash >>> 32;
      return hash * MULTIPLIER | 1;
    }

    @Override
    public long bytes() {
      return (long) hashes.length * (Long.BYTES + Integer.BYTES);
    }
  }
}
