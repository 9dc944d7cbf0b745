package org.visnyk.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.visnyk.Article;
import org.visnyk.NewsIndex;

/**
 * Keeps apart the articles of several sources that have the same id. The first source keeps the id
 * as it is given; those of others are preceded by the name of their source. Not safe for use by
 * several threads at once.
 */
final class SourceIds {
  /**
   * The source of an article, and the host of its address where it names none.
   *
   * @param source in lower case; empty if unknown
   * @param host in lower case; empty if unknown
   */
  private record Owner(String source, String host) {
    private static final Pattern HOST =
        Pattern.compile("(?:[^@/?#]*@)?(?:www\\.)?([^:/?#\\s]+)", Pattern.CASE_INSENSITIVE);

    static Owner of(Article article) {
      return new Owner(article.source().toLowerCase(Locale.ROOT), host(article.url()));
    }

    /** Whether the articles of both may be the same: only what is known can differ. */
    boolean mayBe(Owner other) {
      if (!source.isEmpty() && !other.source.isEmpty()) {
        return source.equals(other.source);
      }
      return host.isEmpty() || other.host.isEmpty() || host.equals(other.host);
    }

    private static String host(String url) {
      int scheme = url.indexOf("://");
      if (scheme < 0) {
        return "";
      }
      Matcher host = HOST.matcher(url).region(scheme + 3, url.length());
      return host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }
  }

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final NewsIndex index;

  /** Owners of the articles put since the last commit, which the index does not show yet. */
  private final Map<String, Owner> recent = new HashMap<>();

  private long qualified;

  SourceIds(NewsIndex index) {
    this.index = index;
  }

  /** Number of articles that got another id than the one they were given. */
  long qualified() {
    return qualified;
  }

  /** Everything that was put is visible. */
  void committed() {
    recent.clear();
  }

  /** The articles, in the same order, with ids that no articles of other sources have. */
  List<Article> resolve(List<Article> articles) {
    Map<String, Owner> stored = new HashMap<>();
    for (Article article : index.getAll(idsToLookUp(articles))) {
      stored.put(article.id(), Owner.of(article));
    }
    return articles.stream().map(article -> resolve(article, stored)).toList();
  }

  private Set<String> idsToLookUp(List<Article> articles) {
    Set<String> ids = new LinkedHashSet<>();
    for (Article article : articles) {
      if (!isTheSameEverywhere(article.id())) {
        ids.add(article.id());
        String prefix = prefix(article, Owner.of(article));
        if (!prefix.isEmpty()) {
          ids.add(qualified(prefix, article.id()));
        }
      }
    }
    ids.removeAll(recent.keySet());
    return ids;
  }

  private Article resolve(Article article, Map<String, Owner> stored) {
    if (isTheSameEverywhere(article.id())) {
      return article;
    }
    Owner owner = Owner.of(article);
    String id = idFor(article, owner, stored);
    recent.put(id, owner);
    if (id.equals(article.id())) {
      return article;
    }
    qualified++;
    return withId(article, id);
  }

  private String idFor(Article article, Owner owner, Map<String, Owner> stored) {
    String id = article.id();
    String prefix = prefix(article, owner);
    @Nullable Owner known = recent.get(id);
    @Nullable Owner taken = known == null ? stored.get(id) : known;
    if (prefix.isEmpty() || (taken != null && owner.mayBe(taken))) {
      return id;
    }
    String own = qualified(prefix, id);
    return taken != null || recent.containsKey(own) || stored.containsKey(own) ? own : id;
  }

  /** What precedes the id if another source has it; empty if nothing is known of the source. */
  private static String prefix(Article article, Owner owner) {
    return article.source().isEmpty() ? owner.host() : article.source();
  }

  /** An address or a hash; every other id may mean something else elsewhere. */
  private static boolean isTheSameEverywhere(String id) {
    return id.contains("://") || id.startsWith("sha256-");
  }

  private static String qualified(String source, String id) {
    String own = CONTROL.matcher(source).replaceAll(" ") + "/" + id;
    // A character takes up to three bytes.
    return own.length() <= Article.MAX_LABEL_BYTES / 3
            || own.getBytes(StandardCharsets.UTF_8).length <= Article.MAX_LABEL_BYTES
        ? own
        : "%08x/%s".formatted(source.hashCode(), id);
  }

  private static Article withId(Article article, String id) {
    Article.Builder copy =
        Article.builder(id)
            .title(article.title())
            .lead(article.lead())
            .text(article.text())
            .source(article.source())
            .url(article.url())
            .authors(article.authors())
            .section(article.section())
            .tags(article.tags())
            .language(article.language());
    article.published().ifPresent(copy::published);
    return copy.build();
  }
}
