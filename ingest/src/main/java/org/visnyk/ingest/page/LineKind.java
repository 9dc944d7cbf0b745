package org.visnyk.ingest.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a line of a news page is for, judging by the line alone. The words are those of sites in
 * Ukrainian, and in Russian and English, since many have some of their boilerplate in those.
 */
enum LineKind {
  /** A sentence or several. */
  PROSE,
  /** A headline, a menu item, a name: anything that does not end like a sentence. */
  SHORT,
  /** A link to another article: "Читайте також: ...". */
  READ_ALSO,
  /** Introduces links to other articles below: "Читайте також". */
  READ_ALSO_BELOW,
  /** Begins what follows an article: comments, a list of similar articles. */
  END,
  /** Names the author. */
  BYLINE,
  /** Lists keywords. */
  TAGS,
  /** Breadcrumbs: the path to the page through the sections of the site. */
  BREADCRUMBS,
  /** Any other boilerplate: credits, buttons, counters, invitations, notices. */
  BOILERPLATE;

  /** A line of this length is prose even if it lacks a full stop. */
  private static final int MIN_PROSE_LENGTH = 140;

  private static final int MIN_SENTENCE_LENGTH = 12;

  /** Longer lines are prose; this also bounds the time of the patterns. */
  private static final int MAX_BOILERPLATE_LENGTH = 500;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][»”\"’')\\]]*$");

  private static final Pattern READ_ALSO_LINE =
      line(
          "(?:(?:читайте|читай|дивіться|дивись|слухайте|прочитайте|дізнайтеся|смотрите)\\h+"
              + "(?:також|ще|більше|також на|також у|также|еще|больше)"
              + "|також читайте|також дивіться|ще за темою|read also|read more|see also|also read)"
              + "(?:\\h.{0,60}?)?");
  private static final Pattern END_LINE =
      line(
          "(?:коментарі|коментарів|комментарии|обговорення|comments|залиш(?:ити|те) коментар|додати"
              + " коментар|написати коментар|оставить комментарий|leave a"
              + " (?:comment|reply)|(?:схожі|пов['’]язані|інші|подібні|похожие)"
              + " (?:новини|матеріали|статті|теми|новости)|(?:новини|матеріали|статті) (?:за|по)"
              + " тем(?:ою|і)|(?:за|по|до|на) тем(?:ою|и|у|і)|(?:новини|матеріали)"
              + " партнерів|новости партнеров|related(?: (?:articles|posts|news|stories))?|вам"
              + " (?:також )?(?:може|буде) (?:сподобатися|цікаво)|you may also like)"
              + "\\h*(?:[:(]?\\h*\\d*\\)?)");
  private static final Pattern BYLINE_LINE =
      line(
          "(?:автор(?:ка|и|ки)?|журналіст(?:ка|и)?|кореспондент(?:ка)?|текст|автор"
              + " текста|by|author)(?:\\h*:\\h*|\\h+[—–-]\\h+).{3,100}|by\\h+\\p{Lu}.{3,60}");
  private static final Pattern TAGS_LINE =
      line("(?:теги|теґи|тег|мітки|ключові слова|теми|tags|keywords)\\h*:.{1,400}");

  /** Between the steps of breadcrumbs; unlike it, a closing » has no space before it. */
  static final Pattern BREADCRUMBS_SEPARATOR = Pattern.compile("\\h[/|>»→]\\h|\\h*›\\h*");

  private static final int MAX_STEP_LENGTH = 40;

  private static final List<Pattern> BOILERPLATE_LINES =
      List.of(
          // Image credits.
          line(
              "\\(?(?:фото|світлин[аи]|ілюстраці[яї]|зображення|колаж|інфографіка|відео|скриншот|скріншот|джерело"
                  + " фото|фотографія|photos?|image|picture|illustration|video)(?:\\h*(?:автора|з"
                  + " архіву|ілюстративне|із відкритих джерел|з відкритих джерел|credit|by))?"
                  + "\\h*[:：/©–—-].{0,110}"),
          line(
              "(?:ілюстративн\\p{L}+ (?:фото|зображення)|фото"
                  + " ілюстративне|(?:фото|світлин[аи]|зображення) (?:з|із) (?:відкритих"
                  + " джерел|архіву|мережі|соцмереж)).{0,60}"),
          line(".{0,60}(?:getty images|shutterstock|depositphotos|unsplash|pixabay).{0,40}"),
          line(
              ".{3,160}[.!?…(/|]\\h*(?:фото|світлина|зображення|ілюстрація|photo|image)\\h*[:/–—-]\\h*[^.]{2,60}\\)?\\.?"),
          line("[©®].{0,120}"),
          // Buttons.
          line(
              "(?:поділити(?:ся|сь)|поділіть?(?:ся|сь)|поширити|розповісти друзям|поделиться|share)"
                  + "(?:\\h+(?:у|в|на|on|this|із|з|новиною|статтею|матеріалом|сторінкою|цим|цією)\\b.{0,50})?\\h*[:!]?"),
          line(
              "(?:(?:facebook|fb|twitter|x|telegram|телеграм|viber|вайбер|whatsapp|instagram|youtube|linkedin|tiktok|messenger|threads|bluesky|email|e-mail|pinterest|rss|google"
                  + " news|фейсбук|твітер)[\\h,|/•·]*)+"),
          line(
              "(?:копіювати посилання|скопіювати(?: посилання)?|роздрукувати|друкувати|версія для"
                  + " друку|друк|надіслати|copy"
                  + " link|print|назад|вперед|вгору|нагору|закрити|close|меню|menu|пошук|search|шукати|увійти|вхід|реєстрація|log"
                  + " ?in|sign ?(?:in|up)|реклама|advertisement|показати ще|більше новин|всі"
                  + " новини|усі новини|слухати|прослухати(?: новину)?|зберегти|додати в"
                  + " закладки)"),
          line(
              "(?:close|open|toggle|show|hide|skip)\\h+(?:this|to|the|menu|search|main)\\b.{0,60}"),
          // Counters.
          line(
              "(?:перегляд(?:ів|и)?|переглянули|просмотр(?:ов|ы)?|views|час читання|время"
                  + " чтения|reading time|коментарів|оцінка|рейтинг)\\h*[:—–-]?\\h*\\d.{0,30}"),
          line(
              "[\\d\\h.,]+(?:к|k|тис\\.?)?\\h*(?:перегляд\\p{L}*|просмотр\\p{L}*|views?|коментар\\p{L}*|комментар\\p{L}*|comments?|shares?|поширен\\p{L}*|хв\\.?(?:илин\\p{L}*)?(?:"
                  + " читання)?|min(?:utes?)? read)"),
          line("[\\d\\h.,:+-]{1,20}"),
          // Invitations.
          line(
              "(?:підписуйте?(?:ся|сь)|підпиші?ть?(?:ся|сь)|підписати(?:ся|сь)|приєднуйте?(?:ся|сь)|долучайте?(?:ся|сь)|стежте"
                  + " за|слідкуйте за|читайте нас|обговорюйте|підтримайте"
                  + " нас|ставайте|подписывайтесь|подпишитесь|subscribe|follow us|join us|хочете"
                  + " (?:знати|дізнаватися|читати))"
                  + "\\b.{0,60}(?:канал|telegram|телеграм|розсилк|рассылк|сторінк|страниц|нас\\b|новини|новинами|оновлен|newsletter|facebook|viber"
                  + "|instagram|youtube|whatsapp|google|спільнот|донат|us\\b|updates|соцмереж).{0,120}"),
          line(
              "(?:наш (?:telegram|viber|whatsapp|youtube|телеграм|вайбер)|ми в|ми у|мы"
                  + " в)[\\h-].{0,60}"),
          line(
              "(?:повідомити про помилку|знайшли помилку|помітили помилку|побачили помилку|якщо ви"
                  + " (?:знайшли|помітили|побачили) помилку|виділіть"
                  + " (?:її|помилку|текст)).{0,160}"),
          line(".{0,80}\\b(?:subscribe to (?:our|the)|підпишіться на (?:наш|нашу|наші))\\b.{0,80}"),
          // Notices.
          line(
              ".{0,40}(?:всі|усі) права (?:захищен|застережен).{0,200}|.{0,40}all rights"
                  + " reserved.{0,60}|copyright\\b.{0,120}"),
          line(
              "(?:передрук|копіювання|використання|відтворення|при (?:цитуванні|використанні)|у"
                  + " разі"
                  + " (?:цитування|використання))\\b.{0,60}(?:матеріал|сайт|посилан|дозвол).{0,200}"),
          line(
              "(?:ми використовуємо|цей сайт використовує|сайт використовує|этот сайт использует|we"
                  + " use|this (?:site|website) uses)\\b.{0,40}(?:cookie|кукі|файли).{0,300}"),
          line(
              "(?:погоджуюсь|погоджуюся|прийняти(?: всі| все)?|зрозуміло|добре|accept(?:"
                  + " all)?|ok|got it)[.!]?"));

  /** The kind of a line, which has no white space around it. */
  static LineKind of(String line) {
    if (line.length() > MAX_BOILERPLATE_LENGTH) {
      return PROSE;
    }
    if (READ_ALSO_LINE.matcher(line).matches() && !isSentence(line)) {
      return line.contains(":") && !line.endsWith(":") ? READ_ALSO : READ_ALSO_BELOW;
    }
    int colon = line.indexOf(':');
    if (colon > 0 && READ_ALSO_LINE.matcher(line.substring(0, colon)).matches()) {
      return line.length() - colon > 3 ? READ_ALSO : READ_ALSO_BELOW;
    }
    if (END_LINE.matcher(line).matches()) {
      return END;
    }
    if (BYLINE_LINE.matcher(line).matches() && !isSentence(line)) {
      return BYLINE;
    }
    if (TAGS_LINE.matcher(line).matches()) {
      return TAGS;
    }
    if (BOILERPLATE_LINES.stream().anyMatch(pattern -> pattern.matcher(line).matches())) {
      return BOILERPLATE;
    }
    if (isSentence(line) || line.length() >= MIN_PROSE_LENGTH) {
      return PROSE;
    }
    return isBreadcrumbs(line) ? BREADCRUMBS : SHORT;
  }

  private static boolean isBreadcrumbs(String line) {
    String[] steps = BREADCRUMBS_SEPARATOR.split(line);
    boolean isShort = true;
    for (int i = 0; i < steps.length - 1; i++) {
      isShort &= steps[i].length() <= MAX_STEP_LENGTH;
    }
    return steps.length > 2 && isShort;
  }

  private static boolean isSentence(String line) {
    return line.length() >= MIN_SENTENCE_LENGTH && SENTENCE_END.matcher(line).find();
  }

  /** Whether the line can be part of an article. */
  boolean isText() {
    return this == PROSE || this == SHORT;
  }

  private static Pattern line(String regex) {
    return Pattern.compile(
        "[\\h•·*▪►▶→👉📷📸-]*(?:" + regex + ")\\h*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
