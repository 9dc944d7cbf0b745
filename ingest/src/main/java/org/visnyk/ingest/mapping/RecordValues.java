package org.visnyk.ingest.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.visnyk.ingest.mapping.KeyTable.Target;
import org.visnyk.ingest.record.ArticleField;
import org.visnyk.ingest.record.ArticleMapping;

/**
 * The values of one record by field, the preferred ones first. Reused from record to record. Not
 * safe for use by several threads at once.
 */
public final class RecordValues {
  /**
   * A value that may become a field.
   *
   * @param rank lower is preferred
   */
  record Candidate(KeyTable.Key key, int rank, FieldValue value) {
    /** Whether it stands outside of the record, such as the name of the list that it is in. */
    boolean isOutside() {
      return rank == OUTSIDE;
    }
  }

  /** The rank of values that are made of others. */
  private static final int PREFERRED = -1;

  /** The rank of values that stand outside of the record. */
  private static final int OUTSIDE = Integer.MAX_VALUE;

  /** Keys that show of which program a record is, or hold several fields. */
  private static final Set<String> MARKERS =
      Set.of("_", "peer_id", "_embedded", "language", "@type", "index", "create");

  private static final List<String> EXPORTED =
      List.of(
          "id",
          "title",
          "lead",
          "text",
          "published",
          "source",
          "url",
          "authors",
          "section",
          "tags",
          "language");

  private final KeyTable table;
  private final Map<ArticleField, List<Candidate>> fields = new EnumMap<>(ArticleField.class);
  private final List<KeyTable.Key> seen = new ArrayList<>();
  private final Map<String, FieldValue> markers = new HashMap<>();

  /** Creates an empty record with the keys of an input. */
  public RecordValues(KeyTable table) {
    this.table = table;
  }

  /** Empties the record. */
  public void clear() {
    fields.values().forEach(List::clear);
    seen.clear();
    markers.clear();
  }

  /** Notes that the record has a key, blank or not. */
  public void see(KeyTable.Key key) {
    seen.add(key);
  }

  /** Whether the value of a key is of interest to more than a field. */
  public boolean isMarker(KeyTable.Key key) {
    return MARKERS.contains(key.name());
  }

  /** The value of a marker; absent if the record has none. */
  FieldValue marker(String name) {
    return markers.getOrDefault(name, FieldValue.ABSENT);
  }

  /** Whether the record has no key but one. */
  boolean hasOnly(String name) {
    return seen.size() == 1 && seen.getFirst().name().equals(name);
  }

  /** Whether the record has the keys of {@code visnyk export}, all of them in their order. */
  boolean isExport() {
    if (seen.size() != EXPORTED.size()) {
      return false;
    }
    for (int i = 0; i < seen.size(); i++) {
      if (!seen.get(i).name().equals(EXPORTED.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells the table of keys that the record counts. */
  void noteKeys() {
    seen.forEach(KeyTable.Key::note);
  }

  /** Adds the value of a key; of a repeated key, the last value counts. */
  public void add(KeyTable.Key key, FieldValue value) {
    if (!(value instanceof FieldValue.Absent)) {
      key.noteValue();
    }
    if (isMarker(key)) {
      markers.put(key.name(), value);
    }
    for (Target target : key.targets()) {
      add(target.field(), new Candidate(key, target.rank(), value));
    }
    for (String path : key.paths()) {
      addNested(key, path, value);
    }
  }

  /** Adds a value from outside of the record, which counts if the record has none. */
  public void addDefault(ArticleField field, String value) {
    if (!value.isBlank()) {
      add(field, new Candidate(KeyTable.Key.NONE, OUTSIDE, new FieldValue.Text(value)));
    }
  }

  /** Adds a value that counts more than any other of the field. */
  void addPreferred(ArticleField field, FieldValue value) {
    add(field, new Candidate(KeyTable.Key.NONE, PREFERRED, value));
  }

  private void add(ArticleField field, Candidate candidate) {
    List<Candidate> candidates = fields.computeIfAbsent(field, any -> new ArrayList<>());
    int at = candidates.size();
    while (at > 0 && candidates.get(at - 1).rank() > candidate.rank()) {
      at--;
    }
    if (at > 0 && candidates.get(at - 1).key() == candidate.key()) {
      candidates.set(at - 1, candidate);
    } else {
      candidates.add(at, candidate);
    }
  }

  /** Adds the value to which a mapped path leads. */
  private void addNested(KeyTable.Key key, String path, FieldValue value) {
    FieldValue found = value;
    StringBuilder name = new StringBuilder(key.name());
    String[] steps = path.split("\\.");
    for (int i = 1; i < steps.length; i++) {
      String step = steps[i];
      if (!(found instanceof FieldValue.Members members)) {
        return;
      }
      Map.Entry<String, FieldValue> member =
          members.values().entrySet().stream()
              .filter(entry -> ArticleMapping.normalised(entry.getKey()).equals(step))
              .findFirst()
              .orElse(null);
      if (member == null) {
        return;
      }
      name.append('.').append(member.getKey());
      found = member.getValue();
    }
    KeyTable.Key nested = table.key(name.toString());
    nested.noteValue();
    see(nested);
    for (Target target : nested.targets()) {
      add(target.field(), new Candidate(nested, target.rank(), found));
      key.use(target.field());
    }
  }

  /** The values of a field, the preferred ones first. */
  List<Candidate> of(ArticleField field) {
    return fields.getOrDefault(field, List.of());
  }

  /** Whether a field has a value that is not blank. */
  public boolean has(ArticleField field) {
    for (Candidate candidate : of(field)) {
      if (!Absence.isAbsent(candidate.value())) {
        return true;
      }
    }
    return false;
  }

  /** Length of the text in UTF-16 units, markup included; 0 if there is none. */
  public int lengthOfText() {
    int longest = 0;
    for (Candidate candidate : of(ArticleField.TEXT)) {
      longest = Math.max(longest, ValueText.length(candidate.value()));
    }
    return longest;
  }
}
