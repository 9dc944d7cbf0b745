package org.visnyk.language.userwords;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.dictionary.UkrainianDictionary;
import org.visnyk.language.text.NormalForm;
import org.visnyk.language.userwords.UserLine.Declension.Guessed;
import org.visnyk.language.userwords.UserLine.Declension.Indeclinable;
import org.visnyk.language.userwords.UserLine.Declension.Like;
import org.visnyk.language.userwords.UserLine.Declension.Listed;

/** Reads user words and collects all errors. */
final class UserWordsReader {
  private static final int MAX_LINE = 4_000;
  private static final char COMMENT = '#';
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Errors by line number. */
  private final Map<Integer, String> problems = new TreeMap<>();

  private final Map<String, List<UserForm.Lemma>> forms = new LinkedHashMap<>();

  private final Map<String, UserForm.Model> models = new HashMap<>();

  private UserWordsReader() {}

  static UserWords read(byte[] content, String name, UkrainianDictionary dictionary) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= content.length; at++) {
      if (at == content.length || content[at] == '\n') {
        lines.add(decode(content, start, at, name, lines.size() + 1));
        start = at + 1;
      }
    }
    return read(lines, name, dictionary);
  }

  private static String decode(byte[] content, int start, int end, String name, int number) {
    try {
      ByteBuffer line = ByteBuffer.wrap(content, start, end - start);
      return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
    } catch (CharacterCodingException e) {
      throw new UserWordsException(
          List.of("%s:%d: it is not UTF-8; save the file in UTF-8".formatted(name, number)));
    }
  }

  static UserWords read(List<String> lines, String name, UkrainianDictionary dictionary) {
    UserWordsReader reader = new UserWordsReader();
    List<UserLine> parsed = reader.parse(lines);
    reader.addForms(reader.withoutRepeated(parsed), dictionary);
    if (!reader.problems.isEmpty()) {
      throw new UserWordsException(
          reader.problems.entrySet().stream()
              .map(problem -> "%s:%d: %s".formatted(name, problem.getKey(), problem.getValue()))
              .toList());
    }
    return new UserWords(
        reader.forms.entrySet().stream()
            .map(
                form ->
                    new UserForm(form.getKey(), form.getValue(), reader.models.get(form.getKey())))
            .toList());
  }

  private List<UserLine> parse(List<String> lines) {
    List<UserLine> parsed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      String line = lines.get(i);
      if (line.length() > MAX_LINE) {
        problems.put(
            number,
            "the line is longer than %d characters; is a line break missing?".formatted(MAX_LINE));
        continue;
      }
      String content =
          content(i == 0 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
      if (!content.isEmpty()) {
        attempt(number, () -> parsed.add(UserLine.parse(number, content)));
      }
    }
    return parsed;
  }

  private static String content(String line) {
    int comment = line.indexOf(COMMENT);
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }

  /** Drops lines that repeat a lemma, because two lines may contradict each other. */
  private List<UserLine> withoutRepeated(List<UserLine> lines) {
    Map<String, UserLine> first = new LinkedHashMap<>();
    for (UserLine line : lines) {
      @Nullable UserLine before = first.putIfAbsent(NormalForm.of(line.lemma()), line);
      if (before != null) {
        problems.put(
            line.number(),
            "«%s» is already in line %d; keep one of the two"
                .formatted(line.lemma(), before.number()));
      }
    }
    return new ArrayList<>(first.values());
  }

  private void addForms(List<UserLine> lines, UkrainianDictionary dictionary) {
    Examples examples =
        new Examples(
            dictionary,
            lines.stream()
                .map(UserLine::declension)
                .filter(Like.class::isInstance)
                .map(like -> ((Like) like).example())
                .toList());
    Map<String, Paradigm> paradigms = new HashMap<>();
    for (UserLine line : lines) {
      String lemma = NormalForm.of(line.lemma());
      attempt(
          line.number(),
          () -> {
            switch (line.declension()) {
              case Guessed guessed -> add(line, List.of(lemma));
              case Indeclinable indeclinable -> add(line, List.of(lemma));
              case Listed listed -> add(line, withLemma(lemma, listed.forms()));
              case Like like -> {
                Map<String, String> declined =
                    paradigms.computeIfAbsent(like.example(), examples::paradigm).decline(lemma);
                add(line, declined.keySet());
                String example = examples.spelling(like.example());
                declined.forEach(
                    (form, exampleForm) ->
                        models.putIfAbsent(form, new UserForm.Model(example, exampleForm)));
              }
            }
          });
    }
  }

  /** The lemma and its forms without repetitions: cases often share a form. */
  private static Set<String> withLemma(String lemma, List<String> listed) {
    Set<String> all = new LinkedHashSet<>();
    all.add(lemma);
    listed.forEach(form -> all.add(NormalForm.of(form)));
    return all;
  }

  private void add(UserLine line, Collection<String> ofLemma) {
    UserForm.Lemma lemma =
        new UserForm.Lemma(
            NormalForm.of(line.lemma()),
            Character.isUpperCase(line.lemma().charAt(0)),
            line.declension() instanceof Guessed);
    for (String form : ofLemma) {
      forms.computeIfAbsent(form, f -> new ArrayList<>()).add(lemma);
    }
  }

  /** Runs a task for a line, and records an error of the line if it fails. */
  private void attempt(int number, Runnable task) {
    try {
      task.run();
    } catch (IllegalArgumentException e) {
      problems.put(number, String.valueOf(e.getMessage()));
    }
  }
}
