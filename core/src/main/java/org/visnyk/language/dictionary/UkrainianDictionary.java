package org.visnyk.language.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.text.Alphabet;
import org.visnyk.language.text.PackedWord;

/**
 * A Ukrainian dictionary: maps a form to its lemmas and their grammar. Immutable; any number of
 * threads share one instance per process.
 *
 * <p>A lookup computes a hash of the letters, reads the pilot of its bucket and the slot, and
 * compares the form with the lemma found there: exact, a few memory reads, no allocation.
 */
public final class UkrainianDictionary {
  /** The slot of a form that is not in the dictionary. */
  private static final int ABSENT = -1;

  private final CompiledDictionary data;
  private final Grammar[] grammars;

  /** By inflection, 0 until first used; opaque access, because plain writes of a long may tear. */
  private final AtomicLongArray grammarBits;

  /** By inflection, 0 until first used. */
  private final float[] priors;

  private UkrainianDictionary(CompiledDictionary data) {
    this.data = data;
    this.grammars = new Grammar[data.tags.length];
    this.priors = new float[data.inflectionTags.length];
    this.grammarBits = new AtomicLongArray(data.inflectionTags.length);
  }

  /**
   * The dictionary of the library; loaded on first use.
   *
   * @throws IllegalStateException if the dictionary is missing from the library's jar or damaged
   */
  public static UkrainianDictionary shared() {
    return Shared.DICTIONARY;
  }

  /**
   * Reads a compiled dictionary. Returns the existing instance if the same dictionary is in use.
   *
   * @param compiled the output of {@link DictionaryCompiler}; read to its end and not closed
   * @throws IOException if it cannot be read, is damaged, or of another format version
   */
  public static UkrainianDictionary read(InputStream compiled) throws IOException {
    return LoadedDictionaries.share(new UkrainianDictionary(CompiledDictionary.read(compiled)));
  }

  /**
   * Reads a compiled dictionary from a file, in some tens of milliseconds. Returns the existing
   * instance if the same dictionary is in use.
   *
   * @param file the output of {@link DictionaryCompiler}
   * @throws IOException if it cannot be read, is damaged, or of another format version; the message
   *     names the file and says what to do
   */
  public static UkrainianDictionary read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no dictionary at %s; check the path".formatted(file), e);
    } catch (IOException e) {
      throw new IOException(
          "the dictionary at %s cannot be used: %s; recompile it with this version of the library"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Eight hexadecimal digits that identify this dictionary: a checksum of its content. */
  public String fingerprint() {
    return HexFormat.of().toHexDigits(data.checksum);
  }

  /**
   * Looks a form up. Ignores case, the kind of apostrophe, and the difference between {@code ґ} and
   * {@code г}.
   *
   * @param text the characters of the form
   * @param start offset of its first character
   * @param length number of its characters
   * @param analyses receives the analyses in the order of the dictionary; cleared first
   * @return whether the form is in the dictionary
   */
  public boolean lookup(char[] text, int start, int length, FormAnalyses analyses) {
    analyses.clear();
    if (length == 0 || length > MAX_LETTERS) {
      return false;
    }
    long state = WordHash.start(data.seed);
    int end = start + length;
    for (int from = start; from < end; from += PackedWord.BLOCK_LETTERS) {
      long block = PackedWord.pack(text, from, Math.min(end, from + PackedWord.BLOCK_LETTERS));
      if (block == PackedWord.NOT_PACKED) {
        return false;
      }
      state = WordHash.add(state, block);
    }
    int slot = findSlot(WordHash.finish(state), text, start, length);
    if (slot == ABSENT) {
      return false;
    }
    addAnalyses(slot, analyses);
    return true;
  }

  /** The slot of a form; {@link #ABSENT} if the form is not in the dictionary. */
  private int findSlot(long hash, char[] text, int start, int length) {
    int pilot = data.pilots[WordHash.bucket(hash, data.pilots.length)];
    int slot = data.slots[WordHash.slot(hash, pilot, data.slots.length)];
    return holds(slot, text, start, length) ? slot : ABSENT;
  }

  private boolean holds(int slot, char[] text, int start, int length) {
    int inflection = slot & DictionaryFormat.INFLECTION_MASK;
    int upper = slot >>> DictionaryFormat.INFLECTION_BITS;
    return inflection == DictionaryFormat.LIST
        ? data.isForm(data.lists[upper + 1], data.lists[upper + 2], text, start, length)
        : data.isForm(upper, inflection, text, start, length);
  }

  /** Adds the analyses of a slot, in the order of the dictionary. */
  private void addAnalyses(int slot, FormAnalyses analyses) {
    int inflection = slot & DictionaryFormat.INFLECTION_MASK;
    int upper = slot >>> DictionaryFormat.INFLECTION_BITS;
    if (inflection != DictionaryFormat.LIST) {
      analyses.add(upper, inflection);
      return;
    }
    analyses.setKey(upper);
    int[] lists = data.lists;
    for (int i = 0, count = lists[upper]; i < count; i++) {
      analyses.add(lists[upper + 1 + 2 * i], lists[upper + 2 + 2 * i]);
    }
  }

  /**
   * Writes a lemma in lower case.
   *
   * @param lemma from {@link FormAnalyses#lemma}
   * @param target receives the characters; at least {@link #MAX_LETTERS} from the offset on
   * @return number of characters written
   */
  public int copyLemma(int lemma, char[] target, int offset) {
    int place = lemma * DictionaryFormat.ALIGNMENT;
    int length = data.lemmas[place] & DictionaryFormat.LENGTH_MASK;
    for (int i = 0; i < length; i++) {
      target[offset + i] = Alphabet.letter(data.lemmas[place + 1 + i]);
    }
    return length;
  }

  /** The maximum length of a lemma. */
  public static final int MAX_LETTERS = DictionaryFormat.LENGTH_MASK;

  /** Whether two lemmas are equal in lower case. */
  public boolean sameLetters(int lemma, int other) {
    return lemma == other || data.sameLetters(lemma, other);
  }

  /** Whether a lemma has a capital: a name or an abbreviation. */
  public boolean isCapitalised(int lemma) {
    return data.caseOf(lemma) != DictionaryFormat.CASE_LOWER;
  }

  /** Whether a lemma consists of capitals, as abbreviations do. */
  public boolean isAbbreviation(int lemma) {
    return data.caseOf(lemma) == DictionaryFormat.CASE_UPPER;
  }

  /** A lemma as the dictionary writes it, with its capitals. */
  public String spelling(int lemma) {
    return data.spelling(lemma);
  }

  /**
   * Visits all forms of some lemmas in one pass over the whole dictionary: tens of milliseconds.
   *
   * @param lemmas selects lemmas, as from {@link FormAnalyses#lemma}
   */
  public void visitForms(IntPredicate lemmas, FormVisitor visitor) {
    for (int slot : data.slots) {
      int inflection = slot & DictionaryFormat.INFLECTION_MASK;
      int upper = slot >>> DictionaryFormat.INFLECTION_BITS;
      if (inflection != DictionaryFormat.LIST) {
        visitForm(upper, inflection, lemmas, visitor);
        continue;
      }
      for (int i = 0, count = data.lists[upper]; i < count; i++) {
        visitForm(data.lists[upper + 1 + 2 * i], data.lists[upper + 2 + 2 * i], lemmas, visitor);
      }
    }
  }

  private void visitForm(int lemma, int inflection, IntPredicate lemmas, FormVisitor visitor) {
    if (lemmas.test(lemma)) {
      visitor.visit(lemma, data.form(lemma, inflection), grammar(inflection));
    }
  }

  /** The grammar of an analysis. */
  public Grammar grammar(FormAnalyses analyses, int analysis) {
    return grammar(analyses.inflection(analysis));
  }

  /** The grammar of an analysis, packed as in {@link GrammarBits}. */
  public long grammarBits(FormAnalyses analyses, int analysis) {
    int inflection = analyses.inflection(analysis);
    long known = grammarBits.getOpaque(inflection);
    if (known == 0) {
      known = GrammarBits.of(grammar(inflection));
      grammarBits.setOpaque(inflection, known);
    }
    return known;
  }

  /** The {@link Grammar#prior} of an analysis. */
  public float prior(FormAnalyses analyses, int analysis) {
    int inflection = analyses.inflection(analysis);
    float known = priors[inflection];
    if (known == 0) {
      known = grammar(inflection).prior();
      priors[inflection] = known;
    }
    return known;
  }

  private Grammar grammar(int inflection) {
    return grammarOfTag(data.inflectionTags[inflection]);
  }

  private Grammar grammarOfTag(int tag) {
    @Nullable Grammar known = grammars[tag];
    if (known == null) {
      // Two threads may parse the same tag; both get equal immutable values.
      known = Grammar.parse(data.tags[tag]);
      grammars[tag] = known;
    }
    return known;
  }

  /** All analyses of a form, for tests and infrequent use; {@link #lookup} is faster. */
  public List<FormAnalysis> analyses(CharSequence form) {
    char[] text = form.toString().toCharArray();
    FormAnalyses found = new FormAnalyses();
    List<FormAnalysis> analyses = new ArrayList<>();
    if (lookup(text, 0, text.length, found)) {
      for (int i = 0; i < found.count(); i++) {
        analyses.add(new FormAnalysis(data.spelling(found.lemma(i)), grammar(found, i)));
      }
    }
    return analyses;
  }

  /**
   * One grammatical analysis of a form.
   *
   * @param lemma the lemma as the dictionary writes it, with its capitals
   * @param grammar the grammar of the form
   */
  public record FormAnalysis(String lemma, Grammar grammar) {}

  /** Receives the forms that {@link #visitForms} walks over. */
  @FunctionalInterface
  public interface FormVisitor {
    /** Takes an analysis of a form: lemma as a handle, form in lower case, and grammar. */
    void visit(int lemma, String form, Grammar grammar);
  }

  /** Loads the dictionary on first use. */
  private static final class Shared {
    static final UkrainianDictionary DICTIONARY = load();

    private static UkrainianDictionary load() {
      try (InputStream resource =
          UkrainianDictionary.class.getResourceAsStream(DictionaryFormat.RESOURCE)) {
        if (resource == null) {
          throw new IllegalStateException(
              "the compiled dictionary (%s next to %s) is not on the class path; use an unmodified jar of visnyk-core"
                  .formatted(DictionaryFormat.RESOURCE, UkrainianDictionary.class.getName()));
        }
        return new UkrainianDictionary(CompiledDictionary.read(resource));
      } catch (IOException e) {
        throw new IllegalStateException(
            "the compiled dictionary in the jar of visnyk-core cannot be used: " + e.getMessage(),
            e);
      }
    }
  }
}
