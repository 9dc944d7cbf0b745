package org.visnyk.ingest.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;

/**
 * One record of an input: an article, or the reason why the record holds none. Immutable.
 *
 * @since 0.1
 */
public sealed interface IngestRecord {
  /** Where the record is. */
  Position position();

  /**
   * Where a record is.
   *
   * @param source name of the file or stream, for messages; a file in an archive or a folder is
   *     preceded by the name of its container and a slash
   * @param number number of the record in its source, from 1: the line of JSON lines, the element
   *     of a JSON array, the row of a table (the header is row 1), the item of a feed
   */
  record Position(String source, long number) {}

  /** A record that holds an article. */
  final class ReadArticle implements IngestRecord {
    private final Position position;
    private final Article article;
    private final List<ValueProblem> problems;

    /** Creates a record that holds an article, all of whose values could be read. */
    public ReadArticle(Position position, Article article) {
      this(position, article, List.of());
    }

    /**
     * Creates a record that holds an article.
     *
     * @param problems the values that were dropped or are doubtful
     */
    public ReadArticle(Position position, Article article, List<ValueProblem> problems) {
      this.position = position;
      this.article = article;
      this.problems = List.copyOf(problems);
    }

    @Override
    public Position position() {
      return position;
    }

    /** The article. */
    public Article article() {
      return article;
    }

    /** The values of the record that were dropped or are doubtful. */
    public List<ValueProblem> problems() {
      return problems;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ReadArticle that
          && position.equals(that.position)
          && article.equals(that.article)
          && problems.equals(that.problems);
    }

    @Override
    public int hashCode() {
      return Objects.hash(position, article, problems);
    }

    @Override
    public String toString() {
      return "ReadArticle[%s, %s, %s]".formatted(position, article, problems);
    }
  }

  /** A record that was refused. */
  final class Rejection implements IngestRecord {
    /** Maximum length of {@link #raw} in UTF-16 units. */
    public static final int MAX_RAW_LENGTH = 2_000;

    private final Position position;
    private final String field;
    private final String reason;
    private final String raw;
    private final @Nullable Remedy remedy;

    /** Creates a rejection without a remedy. */
    public Rejection(Position position, String field, String reason, String raw) {
      this(position, field, reason, raw, null);
    }

    private Rejection(
        Position position, String field, String reason, String raw, @Nullable Remedy remedy) {
      this.position = position;
      this.field = field;
      this.reason = reason;
      this.raw = raw;
      this.remedy = remedy;
    }

    /** The same rejection with what the caller can do about it. */
    public Rejection withRemedy(Remedy remedy) {
      return new Rejection(position, field, reason, raw, remedy);
    }

    @Override
    public Position position() {
      return position;
    }

    /** The wrong field of the {@link Article}; empty if the record as a whole is wrong. */
    public String field() {
      return field;
    }

    /** What is wrong, as a phrase for messages. */
    public String reason() {
      return reason;
    }

    /**
     * The beginning of the record as it was read, at most {@value #MAX_RAW_LENGTH} UTF-16 units;
     * empty if the index, not the reader, refused the article.
     */
    public String raw() {
      return raw;
    }

    /** The option that makes the record readable; empty if no option does. */
    public Optional<Remedy> remedy() {
      return Optional.ofNullable(remedy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Rejection that
          && position.equals(that.position)
          && field.equals(that.field)
          && reason.equals(that.reason)
          && raw.equals(that.raw)
          && remedy == that.remedy;
    }

    @Override
    public int hashCode() {
      return Objects.hash(position, field, reason, raw, remedy);
    }

    @Override
    public String toString() {
      return "Rejection[%s, field=%s, reason=%s, raw=%s]".formatted(position, field, reason, raw);
    }
  }
}
