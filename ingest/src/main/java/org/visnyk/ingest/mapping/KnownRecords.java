package org.visnyk.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import org.visnyk.ingest.draft.Excerpts;
import org.visnyk.ingest.mapping.RecordValues.Candidate;
import org.visnyk.ingest.record.ArticleField;

/**
 * What only the records of some programs have: messages of Telegram, which have no title, and whose
 * ids are those of their channel; names that WordPress embeds beside their numbers; the lines
 * between the articles of a bulk request to Elasticsearch.
 */
public final class KnownRecords {
  private static final String TELEGRAM_DESKTOP = "date_unixtime";
  private static final List<String> INSTRUCTIONS = List.of("index", "create");

  private KnownRecords() {}

  /**
   * Whether the record is there but no article: a message of a service or with a picture only, a
   * node of JSON-LD about a site or a person, an instruction to Elasticsearch.
   */
  public static boolean isNoArticle(RecordValues values) {
    if (isInstruction(values)) {
      return true;
    }
    return values.lengthOfText() == 0
        && (isMessage(values) || (isNode(values) && !values.has(ArticleField.TITLE)));
  }

  /** The id that an instruction to Elasticsearch gives to the next record; empty for none. */
  public static String idOfNext(RecordValues values) {
    return isInstruction(values)
            && instruction(values) instanceof FieldValue.Members members
            && members.values().get("_id") instanceof FieldValue.Text id
        ? id.value()
        : "";
  }

  private static boolean isInstruction(RecordValues values) {
    return instruction(values) instanceof FieldValue.Members;
  }

  private static FieldValue instruction(RecordValues values) {
    for (String name : INSTRUCTIONS) {
      if (values.hasOnly(name)) {
        return values.marker(name);
      }
    }
    return FieldValue.ABSENT;
  }

  private static boolean isNode(RecordValues values) {
    return values.marker("@type") instanceof FieldValue.Text;
  }

  /**
   * Adds what a record means without saying it.
   *
   * @param idAround the id of the object that holds the list of records; empty for none
   */
  public static void complete(RecordValues values, String idAround) {
    if (isMessage(values)) {
      completeMessage(values, idAround);
    }
    if (values.marker("_embedded") instanceof FieldValue.Members embedded) {
      addEmbedded(values, embedded);
    }
  }

  private static boolean isMessage(RecordValues values) {
    boolean isTelethon =
        values.marker("_") instanceof FieldValue.Text type && type.value().startsWith("Message");
    return isTelethon || hasKey(values, ArticleField.PUBLISHED, TELEGRAM_DESKTOP);
  }

  private static boolean hasKey(RecordValues values, ArticleField field, String key) {
    return values.of(field).stream().anyMatch(candidate -> candidate.key().name().equals(key));
  }

  private static void completeMessage(RecordValues values, String idAround) {
    String channel = idAround;
    if (values.marker("peer_id") instanceof FieldValue.Members peer) {
      channel =
          peer.values().values().stream()
              .filter(FieldValue.Numeral.class::isInstance)
              .map(number -> ((FieldValue.Numeral) number).digits())
              .findFirst()
              .orElse(channel);
    }
    for (Candidate id : List.copyOf(values.of(ArticleField.ID))) {
      if (id.value() instanceof FieldValue.Numeral number && !channel.isEmpty()) {
        values.addPreferred(
            ArticleField.ID,
            new FieldValue.Text("telegram/%s/%s".formatted(channel, number.digits())));
      }
    }
    for (Candidate text : List.copyOf(values.of(ArticleField.TEXT))) {
      try {
        values.addPreferred(
            ArticleField.TITLE,
            new FieldValue.Text(Excerpts.headline(ValueText.paragraphs(text.value()))));
        return;
      } catch (UnusableValueException e) {
        // reported when the text is made
      }
    }
  }

  /** Authors and terms as the interface of WordPress embeds them on request. */
  private static void addEmbedded(RecordValues values, FieldValue.Members embedded) {
    if (embedded.values().get("author") instanceof FieldValue.Items authors) {
      values.addPreferred(ArticleField.AUTHORS, authors);
    }
    List<FieldValue> sections = new ArrayList<>();
    List<FieldValue> tags = new ArrayList<>();
    if (embedded.values().get("wp:term") instanceof FieldValue.Items taxonomies) {
      for (FieldValue taxonomy : taxonomies.values()) {
        if (taxonomy instanceof FieldValue.Items terms) {
          for (FieldValue term : terms.values()) {
            (isOf(term, "category") ? sections : tags).add(term);
          }
        }
      }
    }
    values.addPreferred(ArticleField.SECTION, new FieldValue.Items(sections));
    values.addPreferred(ArticleField.TAGS, new FieldValue.Items(tags));
  }

  private static boolean isOf(FieldValue term, String taxonomy) {
    return term instanceof FieldValue.Members members
        && members.values().get("taxonomy") instanceof FieldValue.Text name
        && name.value().equals(taxonomy);
  }
}
