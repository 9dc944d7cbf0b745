package org.visnyk.ingest.record;

import java.util.List;
import java.util.Locale;

/**
 * The keys and columns under which news data holds the fields of an article: those of Visnyk, of
 * content systems, crawlers, news services and wire formats, in English and Ukrainian. What is
 * published goes before what is created, and an exact moment before a local time.
 */
final class UsualKeys {
  private static final List<String> ID =
      List.of("id", "_id", "uuid", "articleid", "newsid", "postid", "guid", "uri", "ідентифікатор");
  private static final List<String> TITLE =
      List.of(
          "title",
          "headline",
          "headlines",
          "header",
          "heading",
          "articletitle",
          "newstitle",
          "posttitle",
          "titletext",
          "webtitle",
          "newsheadline",
          "articleheadline",
          "ogtitle",
          "заголовок",
          "назва",
          "назвастатті");
  private static final List<String> TEXT =
      List.of(
          "text",
          "body",
          "content",
          "maintext",
          "fulltext",
          "articlebody",
          "articletext",
          "articlecontent",
          "newstext",
          "contenttext",
          "contenthtml",
          "contentencoded",
          "bodytext",
          "bodyhtml",
          "bodyxhtml",
          "bodies",
          "posttext",
          "postcontent",
          "plaintext",
          "rawcontent",
          "rawtext",
          "paragraphs",
          "story",
          "message",
          "текст",
          "повнийтекст",
          "текстстатті",
          "текстновини",
          "зміст",
          "вміст",
          "тіло");
  private static final List<String> LEAD =
      List.of(
          "lead",
          "summary",
          "description",
          "excerpt",
          "standfirst",
          "subtitle",
          "abstract",
          "intro",
          "teaser",
          "teasertext",
          "trailtext",
          "annotation",
          "shortdescription",
          "descriptiontext",
          "descriptionhtml",
          "descriptions",
          "postexcerpt",
          "metadescription",
          "лід",
          "анотація",
          "опис",
          "короткийопис",
          "підзаголовок");
  private static final List<String> PUBLISHED =
      List.of(
          "published",
          "publishedat",
          "publisheddate",
          "publishedon",
          "publishedtime",
          "publishdate",
          "publishtime",
          "publishat",
          "publicationdate",
          "publicationtime",
          "pubdate",
          "pubtime",
          "datepublished",
          "datepublish",
          "datepub",
          "publisheddatetime",
          "publishdatetime",
          "publicationdatetime",
          "pubdatetime",
          "dateofpublication",
          "firstpublishedat",
          "firstpublished",
          "firstpublicationdate",
          "webpublicationdate",
          "dategmt",
          "postdategmt",
          "dateunixtime",
          "date",
          "datetime",
          "postdate",
          "newsdate",
          "articledate",
          "displaydate",
          "releasedate",
          "issued",
          "dcdate",
          "versioncreated",
          "firstcreated",
          "time",
          "timestamp",
          "created",
          "createdat",
          "createdon",
          "createddate",
          "createdtime",
          "createtime",
          "datecreated",
          "dateadded",
          "seendate",
          "creationdate",
          "дата",
          "датапублікації",
          "опубліковано",
          "датаічас",
          "датастворення",
          "час");
  private static final List<String> SOURCE =
      List.of(
          "source",
          "sourcename",
          "sitename",
          "publisher",
          "outlet",
          "newspaper",
          "publication",
          "media",
          "provider",
          "site",
          "website",
          "channel",
          "metasitename",
          "ogsitename",
          "sourcetitle",
          "agency",
          "sourcedomain",
          "domain",
          "джерело",
          "видання",
          "сайт",
          "змі");
  private static final List<String> URL =
      List.of(
          "url",
          "link",
          "href",
          "permalink",
          "canonicalurl",
          "canonicallink",
          "articleurl",
          "newsurl",
          "posturl",
          "pageurl",
          "weburl",
          "sourceurl",
          "originalurl",
          "loc",
          "посилання",
          "адреса",
          "лінк",
          "урл");
  private static final List<String> AUTHORS =
      List.of(
          "authors",
          "author",
          "byline",
          "authorname",
          "authornames",
          "postauthor",
          "creator",
          "dccreator",
          "writer",
          "writers",
          "journalist",
          "reporter",
          "автор",
          "автори",
          "журналіст");
  private static final List<String> SECTION =
      List.of(
          "section",
          "sectionname",
          "category",
          "categories",
          "categoryname",
          "rubric",
          "rubrics",
          "articlesection",
          "topic",
          "topics",
          "рубрика",
          "рубрики",
          "розділ",
          "категорія",
          "категорії",
          "тема");
  private static final List<String> TAGS =
      List.of(
          "tags",
          "tag",
          "keywords",
          "keyword",
          "taglist",
          "tagnames",
          "hashtags",
          "labels",
          "newskeywords",
          "metakeywords",
          "теги",
          "тег",
          "ключовіслова",
          "мітки");

  /** Characters that join the words of a key. */
  private static final String JOINERS = "_-: @/\u00A0";

  private UsualKeys() {}

  /** The normalised keys of a field, the preferred one first. */
  static List<String> of(ArticleField field) {
    return switch (field) {
      case ID -> ID;
      case TITLE -> TITLE;
      case TEXT -> TEXT;
      case LEAD -> LEAD;
      case PUBLISHED -> PUBLISHED;
      case SOURCE -> SOURCE;
      case URL -> URL;
      case AUTHORS -> AUTHORS;
      case SECTION -> SECTION;
      case TAGS -> TAGS;
    };
  }

  /**
   * A key in lower case without what only joins its words: {@code publishedAt}, {@code
   * published_at} and {@code Published at} are the same. Dots, which lead into objects, and an
   * underscore at the beginning are kept.
   */
  static String normalised(String key) {
    StringBuilder normalised = new StringBuilder(key.length());
    String stripped = key.strip();
    for (int i = 0; i < stripped.length(); i++) {
      char character = stripped.charAt(i);
      if (JOINERS.indexOf(character) < 0 || (character == '_' && i == 0)) {
        normalised.append(character);
      }
    }
    return normalised.toString().toLowerCase(Locale.ROOT);
  }
}
