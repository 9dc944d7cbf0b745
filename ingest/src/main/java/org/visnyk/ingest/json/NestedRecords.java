package org.visnyk.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.visnyk.ingest.draft.UnreadableRecordException;
import org.visnyk.ingest.mapping.KeyTable;
import org.visnyk.ingest.mapping.RecordValues;
import org.visnyk.ingest.record.ArticleMapping;

/**
 * Finds the articles inside of a JSON object that is none itself: the list whose objects look most
 * like articles, wherever it is and whatever it is called, or the list at a given path.
 */
final class NestedRecords {
  /** Objects nested deeper are not searched: each level is parsed once more. */
  private static final int MAX_DEPTH = 8;

  private static final int MAX_PATHS = 10;

  /**
   * An object inside of the text.
   *
   * @param from index of its first character
   * @param around what stands around it
   */
  record Found(int from, int length, Surroundings around) {}

  /** Objects that belong together: the elements of arrays at one path, or one member. */
  private static final class Group {
    private final List<Found> objects = new ArrayList<>();
    private Likeness likeness = Likeness.NONE;
  }

  private final JsonObjectParser parser;
  private final RecordValues values;
  private final String path;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private char[] characters = new char[0];

  /**
   * Creates a finder.
   *
   * @param path the path of the records; empty to find them. Brackets, which other tools write for
   *     arrays, are ignored
   */
  NestedRecords(ArticleMapping mapping, String path) {
    KeyTable keys = new KeyTable(mapping);
    this.parser = new JsonObjectParser(keys);
    this.values = new RecordValues(keys);
    this.path = path.strip().replaceAll("\\[\\d*]", "");
  }

  /**
   * Finds the articles inside of an object or array.
   *
   * @param text an array whose first characters are the JSON
   * @param around what stands around it
   * @param least how much the whole looks like an article; what looks less so is none
   */
  List<Found> find(char[] text, int length, Surroundings around, Likeness least) {
    characters = text;
    groups.clear();
    paths.clear();
    try {
      search(0, length, around, "", 0);
    } catch (JsonProcessingException e) {
      return List.of(); // reported when the whole is read
    } catch (IOException e) {
      throw new UncheckedIOException("reading an array in memory cannot fail", e);
    }
    return path.isEmpty()
        ? best(least)
        : groups.values().stream().flatMap(group -> group.objects.stream()).toList();
  }

  /** Paths of the objects that the last search came across, for messages. */
  Set<String> allPaths() {
    return paths;
  }

  /** The groups that look most like articles; of groups inside of each other, the outermost. */
  private List<Found> best(Likeness least) {
    Likeness most =
        groups.values().stream()
            .map(group -> group.likeness)
            .max(Likeness::compareTo)
            .orElse(Likeness.NONE);
    if (most == Likeness.NONE || most.compareTo(least) <= 0) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    groups.forEach(
        (place, group) -> {
          boolean isInside = taken.stream().anyMatch(place::startsWith);
          if (group.likeness == most && !isInside && (found.isEmpty() || most.isSure())) {
            found.addAll(group.objects);
            taken.add(place + ".");
          }
        });
    return found;
  }

  private void search(int from, int length, Surroundings around, String place, int depth)
      throws IOException {
    try (JsonParser json = JsonObjectParser.JSON.createParser(characters, from, length)) {
      if (json.nextToken() == JsonToken.START_ARRAY) {
        searchArray(json, from, around, place, depth);
      } else {
        searchObject(json, from, around, place, depth);
      }
    }
  }

  private void searchObject(
      JsonParser json, int offset, Surroundings around, String place, int depth)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY) {
        String inside = place + "." + key + "[]";
        searchArray(json, offset, Surroundings.inside(around, key, true), inside, depth);
      } else if (value == JsonToken.START_OBJECT) {
        boolean isData = Surroundings.isData(key);
        Surroundings inside = Surroundings.inside(around, key, false);
        take(json, offset, inside, place + (isData ? ".{}" : "." + key), depth);
      } else if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
        around.note(key, json.getText());
      }
    }
  }

  private void searchArray(
      JsonParser json, int offset, Surroundings around, String place, int depth)
      throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        take(json, offset, Surroundings.inside(around, "", false), place, depth);
      } else if (json.currentToken() == JsonToken.START_ARRAY) {
        searchArray(json, offset, around, place, depth);
      }
    }
  }

  /**
   * Judges the object that begins at the current token, and searches it unless it is an article.
   */
  private void take(JsonParser json, int offset, Surroundings around, String place, int depth)
      throws IOException {
    int from = offset + (int) json.currentTokenLocation().getCharOffset();
    json.skipChildren();
    int length = offset + (int) json.currentLocation().getCharOffset() - from;
    if (paths.size() < MAX_PATHS && !around.path().isEmpty()) {
      paths.add(around.path());
    }
    Likeness likeness = judge(from, length);
    boolean isHere = path.isEmpty() || isAtPath(around, likeness);
    if (isHere) {
      Group group = groups.computeIfAbsent(place, none -> new Group());
      group.objects.add(new Found(from, length, around));
      group.likeness = likeness.compareTo(group.likeness) > 0 ? likeness : group.likeness;
    }
    boolean mayHoldOthers = path.isEmpty() ? likeness != Likeness.FULL : !isHere;
    if (mayHoldOthers && depth < MAX_DEPTH) {
      search(from, length, around, place, depth + 1);
    }
  }

  /** A path leads to an object, or to an array or an object of objects. */
  private boolean isAtPath(Surroundings around, Likeness likeness) {
    boolean isWhole = around.isElement() || likeness != Likeness.NONE;
    return around.pathAround().equalsIgnoreCase(path)
        || (isWhole && around.path().equalsIgnoreCase(path));
  }

  private Likeness judge(int from, int length) {
    try {
      parser.parse(characters, from, length, values);
      return Likeness.of(values);
    } catch (UnreadableRecordException e) {
      return Likeness.NONE;
    }
  }
}
