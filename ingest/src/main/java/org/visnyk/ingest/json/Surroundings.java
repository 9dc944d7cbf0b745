package org.visnyk.ingest.json;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.ingest.record.ArticleMapping;

/**
 * What stands around a record inside of a JSON document: the key that leads to it, and the objects
 * that hold it with their names and ids. Filled in while the document is read.
 */
final class Surroundings {
  private static final List<String> NAMES = List.of("title", "name", "sitename", "source");
  private static final List<String> IDS = List.of("_id", "id", "pk");

  private static final Pattern DATA =
      Pattern.compile("\\p{Alpha}+://.*|/.+|[\\p{XDigit}-]*\\d[\\p{XDigit}-]*");

  /** Keys under which search engines, databases and interfaces put what they deliver. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "_source", "fields", "attributes", "node", "doc", "document", "item", "article", "post");

  private final @Nullable Surroundings outer;
  private final String key;
  private final boolean isArray;
  private String name = "";
  private String id = "";

  private Surroundings(@Nullable Surroundings outer, String key, boolean isArray) {
    this.outer = outer;
    this.key = key;
    this.isArray = isArray;
  }

  /** A document of its own, with nothing around. */
  static Surroundings none() {
    return new Surroundings(null, "", false);
  }

  /** An object or array, with the key that leads to it; empty in an array. */
  static Surroundings inside(@Nullable Surroundings outer, String key, boolean isArray) {
    return new Surroundings(outer, key, isArray);
  }

  /** Notes a member of the object that is a text or a number. */
  void note(String member, String value) {
    String normalised = ArticleMapping.normalised(member);
    if (NAMES.contains(normalised) && name.isEmpty()) {
      name = value;
    } else if (IDS.contains(normalised) && id.isEmpty()) {
      id = value;
    }
  }

  boolean isArray() {
    return isArray;
  }

  /** Whether it is an element of an array rather than a member of an object. */
  boolean isElement() {
    return key.isEmpty();
  }

  /** The key under which an object is a member of another one; empty for an element. */
  String key() {
    return key;
  }

  /** The name of the nearest object around that has one. */
  String nameAround() {
    for (Surroundings at = outer; at != null; at = at.outer) {
      if (!at.name.isEmpty()) {
        return at.name;
      }
    }
    return "";
  }

  /** The id of the nearest object around, beside the array that this is in. */
  String idAround() {
    Surroundings at = outer;
    while (at != null && at.isArray) {
      at = at.outer;
    }
    return at == null ? "" : at.id;
  }

  /** The key, if it is data: an address, a path or a number; empty if it is a name. */
  String idOfKey() {
    return isData(key) ? key : "";
  }

  /** Whether a key is an address, a path or a number. */
  static boolean isData(String key) {
    return DATA.matcher(key).matches();
  }

  /** Whether the object around describes how this one is stored, and has its id. */
  boolean isEnveloped() {
    return ENVELOPES.contains(key);
  }

  /** The keys from the document to here, joined by dots; arrays add none. */
  String path() {
    String before = outer == null ? "" : outer.path();
    return before.isEmpty() || key.isEmpty() ? before + key : before + "." + key;
  }

  /** The path of what this is a member or an element of. */
  String pathAround() {
    return outer == null ? "" : outer.path();
  }
}
