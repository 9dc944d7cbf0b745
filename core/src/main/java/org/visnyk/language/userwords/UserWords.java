package org.visnyk.language.userwords;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.NormalForm;

/**
 * Words that a user adds to the dictionary: names, brands, slang. Immutable; safe for any number of
 * threads.
 *
 * <p>The file is UTF-8 with one lemma per line in one of four forms; {@code #} starts a comment:
 *
 * <pre>
 * Залужний                                   # declined as its ending suggests
 * Байрактар ~ Байден                         # declines like a word of the dictionary
 * Хаймарс: хаймарса хаймарсу хаймарси        # these forms, and the lemma itself
 * Азовсталь-Фест ~ !                         # the same in every case
 * </pre>
 *
 * <p>A capital marks a name. A form that the dictionary lacks has only the user's lemma. A form
 * that both have keeps the dictionary's lemmas with a fifth of the weight, unless the user's lemma
 * is a name and edited text has the form in lower case.
 */
public final class UserWords {
  private static final UserWords EMPTY = new UserWords(List.of());

  private final @Nullable UserForm[] table;
  private final int mask;
  private final boolean isEmpty;

  UserWords(Collection<UserForm> forms) {
    mask = Integer.highestOneBit(2 * forms.size() + 1) * 2 - 1;
    table = new UserForm[mask + 1];
    isEmpty = forms.isEmpty();
    for (UserForm form : forms) {
      char[] text = form.text().toCharArray();
      int at = hash(text, 0, text.length) & mask;
      while (table[at] != null) {
        at = (at + 1) & mask;
      }
      table[at] = form;
    }
  }

  /** No words. */
  public static UserWords empty() {
    return EMPTY;
  }

  /**
   * Names with all their forms.
   *
   * @param forms the forms of each name, the name included, in normal form
   */
  public static UserWords ofNames(Map<String, List<String>> forms) {
    Map<String, List<UserForm.Lemma>> lemmas = new LinkedHashMap<>();
    forms.forEach(
        (name, all) ->
            all.forEach(
                form ->
                    lemmas
                        .computeIfAbsent(form, any -> new ArrayList<>())
                        .add(new UserForm.Lemma(name, true, false))));
    return new UserWords(
        lemmas.entrySet().stream()
            .map(form -> new UserForm(form.getKey(), form.getValue(), null))
            .toList());
  }

  /**
   * Reads a file.
   *
   * @param dictionary the dictionary of the examples
   * @throws UserWordsException if lines are wrong; the message lists all of them
   * @throws IOException if the file cannot be read
   */
  public static UserWords read(Path file, UkrainianDictionary dictionary) throws IOException {
    String name = String.valueOf(file.getFileName());
    return UserWordsReader.read(Files.readAllBytes(file), name, dictionary);
  }

  /**
   * Reads user words from a reader.
   *
   * @param in read to its end and not closed
   * @param name the name of the source in messages
   * @param dictionary the dictionary of the examples
   * @throws UserWordsException if lines are wrong; the message lists all of them
   * @throws IOException if it cannot be read
   */
  public static UserWords read(Reader in, String name, UkrainianDictionary dictionary)
      throws IOException {
    StringWriter content = new StringWriter();
    in.transferTo(content);
    return UserWordsReader.read(content.toString().lines().toList(), name, dictionary);
  }

  /** Whether there are no words. */
  public boolean isEmpty() {
    return isEmpty;
  }

  /**
   * Finds a form. Ignores case, the kind of apostrophe, and the difference between {@code ґ} and
   * {@code г}; allocates nothing.
   *
   * @return the form with its lemmas; {@code null} if the user did not add it
   */
  public @Nullable UserForm find(char[] text, int start, int length) {
    int at = hash(text, start, length) & mask;
    @Nullable UserForm form = table[at];
    while (form != null && !form.isWritten(text, start, length)) {
      at = (at + 1) & mask;
      form = table[at];
    }
    return form;
  }

  /** Whether the user added a lemma whose other forms the guesser decides. */
  public boolean hasGuessedLemma(char[] lemma, int start, int length) {
    @Nullable UserForm form = find(lemma, start, length);
    return form != null && form.isGuessedLemma();
  }

  private static int hash(char[] text, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + NormalForm.of(text[i]);
    }
    return hash ^ (hash >>> 16);
  }
}
