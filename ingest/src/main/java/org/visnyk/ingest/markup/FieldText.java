package org.visnyk.ingest.markup;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.visnyk.ingest.draft.ArticleDraft;

/**
 * The plain text of values of records. A value without markup is returned as it is, including
 * {@code &} and {@code <} that belong to no entity and no tag; entities are decoded once.
 * Stateless.
 */
public final class FieldText {
  /** As for pages: parsing this many takes seconds and 100 MB. */
  private static final int MAX_TAGS = 200_000;

  private static final String NAMES =
      "a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code"
          + "|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header"
          + "|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|noscript|object|ol|option|p"
          + "|picture|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|sup"
          + "|svg|table|tbody|td|template|tfoot|th|thead|time|title|tr|u|ul|video|wbr";

  /**
   * What makes a value HTML without any closing tag: a tag that has none, or one with attributes.
   */
  private static final Pattern STANDALONE_TAG =
      Pattern.compile(
          "<(?:(?:br|hr|img|input|link|meta|wbr|p|li|dt|dd|tr|td|th|option)(?=[\\s/>])[^<>]*>"
              + "|(?:"
              + NAMES
              + ")\\s+[a-z-]+\\s*=[^<>]*>|(?:"
              + NAMES
              + ")\\s*/>|!--|!doctype\\s)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOSING_TAG =
      Pattern.compile("</(?:" + NAMES + ")\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
  private static final Pattern ESCAPED_CLOSING_TAG =
      Pattern.compile("&lt;/(?:" + NAMES + ")\\s*&gt;", Pattern.CASE_INSENSITIVE);

  /**
   * A shortcode of WordPress or a tag of BBCode: a slash, a name, a value, attributes. Its name is
   * in Latin letters, unlike the words in brackets that editors write.
   */
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[(/)?([a-z][a-z0-9_-]{0,40})(=[^\\[\\]]{1,500})?"
              + "((?:\\s+[a-z][a-z0-9_-]*=(?:\"[^\"\\]]*\"|'[^'\\]]*'|[^\\s\\]\"']+))*)\\s*/?\\]");

  /** Shortcodes that stand for themselves. */
  private static final Set<String> BARE_SHORTCODES =
      Set.of("gallery", "playlist", "embed", "video", "audio", "more", "toc");

  /** Shortcodes whose content is no text of the article. */
  private static final Pattern ENCLOSING_SHORTCODE =
      Pattern.compile(
          "\\[(caption|embed|video|audio|gallery|playlist|script|img|media)(?:\\s[^\\]]*)?\\][^\\[]{0,2000}\\[/\\1\\]");

  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "form",
          "button",
          "select",
          "video",
          "audio",
          "figcaption",
          "head");

  private FieldText() {}

  /** A value of several paragraphs, separated by blank lines. */
  public static String paragraphs(String value) {
    return mayHoldMarkup(value) ? withoutMarkup(value) : value;
  }

  /** A value of one line. */
  public static String line(String value) {
    return mayHoldMarkup(value) ? ArticleDraft.oneLine(withoutMarkup(value)) : value;
  }

  private static boolean mayHoldMarkup(String value) {
    return value.indexOf('<') >= 0 || value.indexOf('&') >= 0 || value.indexOf('[') >= 0;
  }

  private static String withoutMarkup(String value) {
    String text = withoutShortcodes(value);
    if (text.indexOf('<') >= 0 && isHtml(text)) {
      return ofHtml(text);
    }
    if (text.indexOf('&') < 0) {
      return text;
    }
    String decoded = decoded(text);
    // HTML that was escaped as a whole: only its tags show that it is no text about HTML.
    boolean isEscaped =
        ESCAPED_CLOSING_TAG.matcher(text).find() && CLOSING_TAG.matcher(decoded).find();
    return isEscaped ? ofHtml(decoded) : decoded;
  }

  /** A text about HTML names a tag in passing: {@code the tag <b> makes words bold}. */
  private static boolean isHtml(String text) {
    return STANDALONE_TAG.matcher(text).find() || CLOSING_TAG.matcher(text).find();
  }

  private static String withoutShortcodes(String text) {
    if (text.indexOf('[') < 0) {
      return text;
    }
    String outside = ENCLOSING_SHORTCODE.matcher(text).replaceAll("");
    return SHORTCODE
        .matcher(outside)
        .replaceAll(
            code -> isShortcode(code, outside) ? "" : Matcher.quoteReplacement(code.group()));
  }

  /** Words in brackets such as {@code [sic]} look alike, but have neither values nor an end. */
  private static boolean isShortcode(MatchResult code, String text) {
    String name = code.group(2);
    return code.group(1) != null
        || code.group(3) != null
        || !code.group(4).isEmpty()
        || BARE_SHORTCODES.contains(name)
        || text.contains("[/" + name + "]");
  }

  private static String decoded(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
  }

  private static String ofHtml(String html) {
    if (html.chars().filter(character -> character == '<').count() > MAX_TAGS) {
      return ArticleDraft.oneLine(html.replaceAll("<[^<>]*>?", " "));
    }
    Blocks blocks = new Blocks();
    Jsoup.parseBodyFragment(protectedSigns(html)).body().traverse(blocks);
    return blocks.text();
  }

  /** A {@code <} that begins no tag is text, and what follows it must not become an element. */
  private static String protectedSigns(String html) {
    return html.replaceAll("<(?![a-zA-Z/!?])", "&lt;");
  }

  /** Collects the text of elements; a block element is a paragraph. */
  private static final class Blocks implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int hidden;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (hidden == 0) {
          line.append(words.getWholeText());
        }
      } else if (node instanceof Element element) {
        hidden += isHidden(element) ? 1 : 0;
        endLine(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        hidden -= isHidden(element) ? 1 : 0;
        if (!element.normalName().equals("br")) {
          endLine(element);
        }
      }
    }

    private static boolean isHidden(Element element) {
      return WITHOUT_TEXT.contains(element.normalName());
    }

    private void endLine(Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        flush("\n");
      } else if (name.equals("td") || name.equals("th")) {
        line.append(' ');
      } else if (element.isBlock()) {
        flush("\n\n");
      }
    }

    private void flush(String end) {
      String words = ArticleDraft.oneLine(line.toString());
      line.setLength(0);
      if (!words.isEmpty()) {
        text.append(words).append(end);
      } else if (end.length() > 1 && endsWithOneBreak()) {
        text.append('\n');
      }
    }

    private boolean endsWithOneBreak() {
      int length = text.length();
      return length > 1 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) != '\n';
    }

    String text() {
      flush("\n\n");
      return text.toString().strip();
    }
  }
}
