package org.visnyk.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Recognises pages that hold no article, whatever text they have. */
final class PageKind {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "^\\W*(?:(?:помилка|ошибка|error|http)\\W+)?404\\b"
              + "|(?:сторінк|документ|матеріал|запис)\\w*\\W+(?:\\w+\\W+){0,4}"
              + "(?:не\\W+(?:знайден|існу)|відсутн|видален)"
              + "|страниц\\w*\\W+(?:\\w+\\W+){0,4}не\\W+(?:найден|существу)"
              + "|не\\W+(?:знайден|вдалося\\W+знайти)\\w*\\W+(?:\\w+\\W+){0,3}сторінк"
              + "|page\\W+(?:\\w+\\W+){0,3}(?:not\\W+found|cannot\\W+be\\W+found|does\\W*n[o']t\\W+exist)"
              + "|^\\W*not\\W+found\\W*$|nothing\\W+found",
          FLAGS);
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "^\\W*(?:just\\W+a\\W+moment|один\\W+момент|зачекайте\\b|attention\\W+required"
              + "|access\\W+(?:denied|to\\W+this\\W+page)|доступ\\W+(?:заборонен|обмежен|запрещ)"
              + "|403\\b|429\\b|503\\b|forbidden|ddos-guard|security\\W+check"
              + "|перевірка\\W+(?:браузера|безпеки)|(?:robot|bot|human)\\W+(?:check|verification|challenge)"
              + "|(?:are\\W+you|ви\\W+не|вы\\W+не)\\W+(?:a\\W+)?(?:robot|human|робот)"
              + "|(?:підтвердьте|подтвердите|verify|confirm)\\W+.{0,30}(?:robot|human|робот|людин))"
              + "|checking\\W+(?:if\\W+the\\W+site|your\\W+browser)|verify\\W+(?:that\\W+)?you\\W+are",
          FLAGS);
  private static final String CHALLENGE_MARKS =
      "#challenge-error-text, #challenge-form, #cf-challenge-running, .cf-browser-verification,"
          + " #cf-error-details, #ddg-cookies, .g-recaptcha[data-callback]";

  /** A page with more text than this is about such a page at most. */
  private static final int MAX_LENGTH = 1_500;

  private static final int MIN_TEASERS = 5;
  private static final double MIN_SHARE = 0.6;

  private PageKind() {}

  /**
   * Why a page holds no article, as a phrase for messages.
   *
   * @param length length of the text that was found on it
   */
  static Optional<String> withoutArticle(Document page, int length) {
    if (length > MAX_LENGTH) {
      return Optional.empty();
    }
    List<String> titles =
        page.select("title, h1, h2").stream().limit(5).map(Element::text).toList();
    if (page.selectFirst(CHALLENGE_MARKS) != null
        || titles.stream().anyMatch(title -> CHALLENGE.matcher(title).find())) {
      return Optional.of("this is a check for robots or a refusal of the server, not an article");
    }
    return titles.stream().anyMatch(title -> NOT_FOUND.matcher(title).find())
        ? Optional.of("this is the message of a server that a page was not found (404)")
        : Optional.empty();
  }

  /**
   * Whether blocks are a list of articles, such as a front page: most paragraphs are teasers, which
   * follow a link of their own.
   */
  static boolean isListOfArticles(List<MainContentExtractor.Role> blocks) {
    int paragraphs = 0;
    int teasers = 0;
    boolean afterLink = false;
    for (MainContentExtractor.Role role : blocks) {
      switch (role) {
        case LINK -> afterLink = true;
        case PROSE -> {
          paragraphs++;
          teasers += afterLink ? 1 : 0;
          afterLink = false;
        }
        case OTHER -> {
          // a date or the like between a link and its teaser
        }
      }
    }
    return teasers >= MIN_TEASERS && teasers >= MIN_SHARE * paragraphs;
  }
}
