package org.visnyk.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.markup.FieldText;
import org.visnyk.ingest.record.ArticleMapping;

/** The texts and names that values hold, whatever their type. Stateless. */
final class ValueText {
  /** Under which keys objects hold the name of what they describe, the preferred one first. */
  private static final List<String> NAMES =
      List.of(
          "name",
          "title",
          "label",
          "rendered",
          "displayname",
          "fullname",
          "headline",
          "main",
          "text",
          "value",
          "term",
          "_",
          "#text",
          "$t",
          "uk",
          "ua",
          "ukr",
          "default",
          "en");

  /** Under which keys objects hold text. */
  private static final List<String> TEXTS =
      List.of(
          "rendered",
          "html",
          "text",
          "content",
          "body",
          "value",
          "plain",
          "main",
          "data",
          "_",
          "#text",
          "$t",
          "__cdata",
          "uk",
          "ua",
          "ukr",
          "default",
          "en",
          "name",
          "title");

  /** Under which keys objects hold an address. */
  private static final List<String> ADDRESSES =
      List.of("href", "url", "@id", "rendered", "value", "link", "#text");

  /** The pieces of a text in which some words are marked, as messengers write them. */
  private static final Set<String> PIECES =
      Set.of(
          "plain",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "link",
          "text_link",
          "mention",
          "mention_name",
          "hashtag",
          "cashtag",
          "bot_command",
          "email",
          "phone",
          "code",
          "pre",
          "spoiler",
          "custom_emoji",
          "blockquote",
          "bank_card");

  /** Objects nested deeper are not searched. */
  private static final int MAX_DEPTH = 6;

  private ValueText() {}

  /** Several paragraphs of plain text. */
  static String paragraphs(FieldValue value) throws UnusableValueException {
    return FieldText.paragraphs(joined(value, "\n\n", 0));
  }

  /** One line of plain text. */
  static String line(FieldValue value) throws UnusableValueException {
    return FieldText.line(joined(value, " ", 0));
  }

  private static String joined(FieldValue value, String separator, int depth)
      throws UnusableValueException {
    return switch (value) {
      case FieldValue.Text text -> text.value();
      case FieldValue.Numeral number -> number.digits();
      case FieldValue.Absent absent -> "";
      case FieldValue.Flag flag -> throw new UnusableValueException("is true or false");
      case FieldValue.Items items -> joined(items.values(), separator, depth);
      case FieldValue.Members members ->
          depth < MAX_DEPTH && first(members, TEXTS).isPresent()
              ? joined(first(members, TEXTS).orElseThrow(), separator, depth + 1)
              : unusable("is an object without a text");
    };
  }

  private static String joined(List<FieldValue> values, String separator, int depth)
      throws UnusableValueException {
    boolean arePieces = values.stream().anyMatch(ValueText::isPiece);
    List<String> texts = new ArrayList<>();
    for (FieldValue value : values) {
      texts.add(joined(value, separator, depth + 1));
    }
    return arePieces
        ? String.join("", texts)
        : texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(separator));
  }

  private static boolean isPiece(FieldValue value) {
    return value instanceof FieldValue.Members members
        && members.values().get("type") instanceof FieldValue.Text type
        && PIECES.contains(type.value());
  }

  private static String unusable(String problem) throws UnusableValueException {
    throw new UnusableValueException(problem);
  }

  /** Length of the text in a value, markup included; 0 if it is no text but other objects. */
  static int length(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> Absence.isAbsent(text.value()) ? 0 : text.value().length();
      case FieldValue.Items items ->
          items.values().stream()
              .filter(item -> item instanceof FieldValue.Text || isPiece(item))
              .mapToInt(ValueText::length)
              .sum();
      case FieldValue.Members members ->
          first(members, TEXTS).orElse(FieldValue.ABSENT) instanceof FieldValue.Text text
              ? length(text)
              : 0;
      case FieldValue other -> 0;
    };
  }

  /** The name of a person, an outlet, a section or a tag. */
  static String name(FieldValue value) throws UnusableValueException {
    return name(value, 0);
  }

  private static String name(FieldValue value, int depth) throws UnusableValueException {
    return switch (value) {
      case FieldValue.Text text -> FieldText.line(text.value()).strip();
      case FieldValue.Numeral number -> unusable("is a number, not a name");
      case FieldValue.Absent absent -> "";
      case FieldValue.Flag flag -> unusable("is true or false");
      case FieldValue.Items items ->
          items.values().isEmpty() || depth >= MAX_DEPTH
              ? ""
              : name(items.values().getFirst(), depth + 1);
      case FieldValue.Members members -> {
        Optional<FieldValue> name = first(members, NAMES);
        yield name.isPresent() && depth < MAX_DEPTH
            ? name(name.get(), depth + 1)
            : personalName(members);
      }
    };
  }

  private static String personalName(FieldValue.Members members) throws UnusableValueException {
    Optional<FieldValue> first = first(members, List.of("firstname", "givenname", "first"));
    Optional<FieldValue> last =
        first(members, List.of("lastname", "familyname", "surname", "last"));
    if (first.isEmpty() && last.isEmpty()) {
      throw new UnusableValueException("is an object without a name");
    }
    return (text(first) + " " + text(last)).strip();
  }

  private static String text(Optional<FieldValue> value) {
    return value.isPresent() && value.get() instanceof FieldValue.Text text ? text.value() : "";
  }

  /** An address. */
  static String address(FieldValue value) throws UnusableValueException {
    return switch (value) {
      case FieldValue.Text text -> FieldText.line(text.value()).strip();
      case FieldValue.Absent absent -> "";
      case FieldValue.Items items ->
          items.values().isEmpty() ? "" : address(items.values().getFirst());
      case FieldValue.Members members ->
          first(members, ADDRESSES).orElse(FieldValue.ABSENT) instanceof FieldValue.Text text
              ? FieldText.line(text.value()).strip()
              : unusable("is an object without an address");
      case FieldValue.Numeral number -> unusable("is a number, not an address");
      case FieldValue.Flag flag -> unusable("is true or false");
    };
  }

  /** The first value under one of the keys that is not blank. */
  static Optional<FieldValue> first(FieldValue.Members members, List<String> keys) {
    for (String key : keys) {
      for (Map.Entry<String, FieldValue> member : members.values().entrySet()) {
        if (ArticleMapping.normalised(member.getKey()).equals(key)
            && !Absence.isAbsent(member.getValue())) {
          return Optional.of(member.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /** A value for messages: quoted, on one line, shortened. */
  static String print(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> Excerpts.quote(text.value());
      case FieldValue.Numeral number -> Excerpts.beginning(number.digits(), 60);
      case FieldValue.Flag flag -> String.valueOf(flag.value());
      case FieldValue.Absent absent -> "null";
      case FieldValue.Items items ->
          "[%s]"
              .formatted(
                  items.values().isEmpty()
                      ? ""
                      : print(items.values().getFirst())
                          + (items.values().size() > 1 ? ", …" : ""));
      case FieldValue.Members members ->
          members.values().keySet().stream()
              .limit(4)
              .map(Excerpts::quote)
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
