package org.visnyk.benchmarks.corpus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.visnyk.Article;
import org.visnyk.language.text.Sentences;

/**
 * Any number of articles made of the sentences of given ones. Each has the length and the source of
 * one original, runs of one to three neighbouring sentences of others, a title joined of the halves
 * of two titles, and a time of publication within two years, independent of its number: articles
 * arrive in no order of dates. So words, their forms and their neighbours are those of real news,
 * while no two articles are alike.
 *
 * <p>The same originals, seed and number give the same article on every machine. Safe for use by
 * several threads.
 */
public final class RecombinedArticles {
  /** The earliest time of publication. */
  public static final Instant START = Instant.parse("2023-01-01T00:00:00Z");

  /** All articles are published within this time of {@link #START}. */
  public static final Duration SPAN = Duration.ofDays(2 * 365);

  private static final int MAX_RUN = 3;
  private static final int SOURCES = 12;
  private static final int SECTIONS = 8;

  private final List<Original> originals;
  private final long seed;
  private final int size;

  /**
   * Prepares a collection.
   *
   * @param originals where the sentences come from
   * @param seed chooses one of many collections of the same originals
   * @param size number of articles
   * @throws IllegalArgumentException if no original has a title, or none has a sentence
   */
  public RecombinedArticles(List<Article> originals, long seed, int size) {
    this.originals = originals.stream().map(Original::of).filter(each -> each.isUsable()).toList();
    if (this.originals.isEmpty()) {
      throw new IllegalArgumentException("no article has both a title and a text");
    }
    this.seed = seed;
    this.size = size;
  }

  /** Number of articles. */
  public int size() {
    return size;
  }

  /** All articles in the order of their numbers, made as they are needed. */
  public Stream<Article> articles() {
    return IntStream.range(0, size).mapToObj(this::article);
  }

  /**
   * One article.
   *
   * @param number from 0 to the size
   */
  public Article article(int number) {
    Dice dice = Dice.of(seed, number);
    Original like = dice.pick(originals);
    return Article.builder("r" + number)
        .title(dice.pick(originals).titleStart() + " " + dice.pick(originals).titleEnd())
        .lead(like.hasLead() ? String.join(" ", run(dice, 1)) : "")
        .text(text(like.sentences().size(), dice))
        .published(START.plusSeconds((long) (dice.unit() * SPAN.toSeconds())))
        .source(named(like.article().source(), "Джерело", SOURCES, dice))
        .section(named(like.article().section(), "Розділ", SECTIONS, dice))
        .authors(like.article().authors())
        .tags(like.article().tags())
        .build();
  }

  private String text(int length, Dice dice) {
    List<String> sentences = new ArrayList<>(length);
    while (sentences.size() < length) {
      sentences.addAll(run(dice, Math.min(MAX_RUN, length - sentences.size())));
    }
    return String.join(" ", sentences);
  }

  /** Neighbouring sentences of one article, from one to a maximum. */
  private List<String> run(Dice dice, int max) {
    List<String> sentences = dice.pick(originals).sentences();
    int from = dice.below(sentences.size());
    return sentences.subList(from, Math.min(sentences.size(), from + dice.between(1, max)));
  }

  /**
   * The name that the original has, or one of some invented ones, of which the first are frequent.
   */
  private static String named(String given, String kind, int count, Dice dice) {
    return given.isEmpty() ? kind + " " + (1 + (int) (count * dice.unit() * dice.unit())) : given;
  }

  private record Original(
      Article article, String titleStart, String titleEnd, List<String> sentences) {

    static Original of(Article article) {
      List<String> words = List.of(article.title().split("\\s+"));
      int middle = (words.size() + 1) / 2;
      return new Original(
          article,
          String.join(" ", words.subList(0, middle)),
          String.join(" ", words.subList(middle, words.size())),
          sentences((article.lead() + "\n\n" + article.text()).strip()));
    }

    private static List<String> sentences(String text) {
      List<String> sentences = new ArrayList<>();
      Sentences boundaries = new Sentences(text);
      for (int from = 0; from < text.length(); ) {
        int end = boundaries.end(from);
        String sentence = text.substring(from, end).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        from = end;
      }
      return List.copyOf(sentences);
    }

    boolean hasLead() {
      return !article.lead().isEmpty();
    }

    boolean isUsable() {
      return !titleStart.isEmpty() && !sentences.isEmpty();
    }
  }
}
