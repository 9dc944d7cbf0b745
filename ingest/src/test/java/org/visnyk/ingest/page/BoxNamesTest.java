package org.visnyk.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags",
        "post-tags",
        "tags-links",
        "share-buttons",
        "article__share",
        "sidebar-left",
        "sidebar1",
        "ShareButtons",
        "Banner_root__gHi78",
        "jp-relatedposts",
        "related-news-2",
        "main-menu",
        "menu-item",
        "read-more",
        "wp-caption-text",
        "cookie-law-info-bar",
        "newsletter-signup-form",
        "author-description",
        "entry-meta",
        "td-post-sharing-top",
        "print"
      })
  void aNameWhoseLastWordIsABoxIsABox(String classes) {
    assertThat(BoxNames.nameBoilerplate(element(classes))).isTrue();
    assertThat(BoxNames.nameBoilerplate(new Element("div").id(classes))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "post-5 post type-post hentry tag-kyiv tag-share category-ads",
        "entry-content print-active",
        "no-sidebar",
        "has-sidebar",
        "with-ads",
        "page--sidebar",
        "article-body",
        "teaser-text",
        "field-label-hidden",
        "share-enabled",
        "elementor-widget elementor-widget-text-editor",
        "shareholders",
        "adsorption",
        "",
        "content"
      })
  void aNameThatOnlyContainsTheWordOfABoxIsNone(String classes) {
    assertThat(BoxNames.nameBoilerplate(element(classes))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entry-content",
        "td-post-content",
        "article-body",
        "articleBody",
        "field--name-body",
        "story_text",
        "news-text",
        "article__content"
      })
  void recognisesTheBodyOfAnArticle(String classes) {
    assertThat(BoxNames.nameArticleBody(element(classes))).isTrue();
    assertThat(BoxNames.nameArticleBody(element("sidebar-content"))).isFalse();
  }

  private static Element element(String classes) {
    return new Element("div").attr("class", classes);
  }
}
