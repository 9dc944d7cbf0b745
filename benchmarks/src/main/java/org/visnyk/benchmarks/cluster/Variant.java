package org.visnyk.benchmarks.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.visnyk.Article;
import org.visnyk.benchmarks.corpus.NewsQuery;

/** How articles are indexed and searched in a cluster. */
enum Variant {
  /** The field type and the query of the plugin; duplicates are found. */
  VISNYK("visnyk") {
    @Override
    Map<String, Object> mapping() {
      return Map.of("article", Map.of("type", "visnyk_article"));
    }

    @Override
    Map<String, Object> settings() {
      return Map.of(
          "default_pipeline",
          PIPELINE,
          "codec",
          "visnyk",
          "derived_source.enabled",
          true,
          "sort.field",
          List.of("published", "id"),
          "sort.order",
          List.of("desc", "asc"),
          "sort.mode",
          List.of("min", "min"));
    }

    @Override
    Map<String, Object> document(Article article) {
      Map<String, Object> values = otherValues(article);
      values.put("title", article.title());
      values.put("lead", article.lead());
      values.put("text", article.text());
      return Map.of("article", values);
    }

    @Override
    Map<String, Object> query(NewsQuery query) {
      Map<String, Object> visnyk = new LinkedHashMap<>();
      visnyk.put("query", query.phrase() ? '"' + query.words() + '"' : query.words());
      if (query.isDated()) {
        visnyk.put("published_from", Instant.ofEpochMilli(query.publishedFrom()).toString());
        visnyk.put("published_before", Instant.ofEpochMilli(query.publishedBefore()).toString());
      }
      return Map.of("visnyk", visnyk);
    }

    @Override
    Map<String, Object> shown(boolean snippets) {
      return Map.of("_source", false, "ext", Map.of("visnyk", Map.of("snippets", snippets)));
    }
  },

  /** Fields with OpenSearch's Ukrainian analyzer, the title weighted three times. */
  UKRAINIAN("opensearch") {
    @Override
    Map<String, Object> mapping() {
      Map<String, Object> text = Map.of("type", "text", "analyzer", "ukrainian");
      Map<String, Object> keyword = Map.of("type", "keyword");
      Map<String, Object> mapping = new LinkedHashMap<>();
      mapping.put("title", text);
      mapping.put("text", text);
      mapping.put("published", Map.of("type", "date"));
      List.of("source", "section", "authors", "tags").forEach(name -> mapping.put(name, keyword));
      return mapping;
    }

    @Override
    Map<String, Object> settings() {
      return Map.of();
    }

    @Override
    Map<String, Object> document(Article article) {
      Map<String, Object> values = otherValues(article);
      values.put("title", article.title());
      values.put("text", (article.lead() + "\n\n" + article.text()).strip());
      return values;
    }

    @Override
    Map<String, Object> query(NewsQuery query) {
      Map<String, Object> words = new LinkedHashMap<>();
      words.put("query", query.words());
      words.put("fields", List.of("title^3", "text"));
      words.put("type", query.phrase() ? "phrase" : "best_fields");
      Map<String, Object> matching = Map.of("multi_match", words);
      if (!query.isDated()) {
        return matching;
      }
      Map<String, Object> range =
          Map.of(
              "gte",
              query.publishedFrom(),
              "lt",
              query.publishedBefore(),
              "format",
              "epoch_millis");
      return Map.of(
          "bool", Map.of("must", matching, "filter", Map.of("range", Map.of("published", range))));
    }

    @Override
    Map<String, Object> shown(boolean snippets) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("_source", List.of("title", "published", "source"));
      if (snippets) {
        shown.put(
            "highlight",
            Map.of(
                "fields",
                Map.of(
                    "title",
                    Map.of("number_of_fragments", 0),
                    "text",
                    Map.of("number_of_fragments", 2))));
      }
      return shown;
    }
  };

  /** Finds duplicates while articles are put. */
  static final String PIPELINE = "visnyk-benchmark";

  private static final int HITS = 10;

  private final String label;

  Variant(String label) {
    this.label = label;
  }

  /** The name in tables. */
  String label() {
    return label;
  }

  /** The name of its index. */
  String index() {
    return "visnyk-benchmark-" + label;
  }

  abstract Map<String, Object> mapping();

  /** Settings of the index, besides those that all variants have. */
  abstract Map<String, Object> settings();

  abstract Map<String, Object> document(Article article);

  abstract Map<String, Object> query(NewsQuery query);

  /** What a search returns of its hits. */
  abstract Map<String, Object> shown(boolean snippets);

  /** The body of a request that creates the index, without replicas. */
  String creation(int shards) {
    Map<String, Object> settings = new LinkedHashMap<>(settings());
    settings.put("number_of_shards", shards);
    settings.put("number_of_replicas", 0);
    return Nodes.print(
        Map.of(
            "settings",
            Map.of("index", settings),
            "mappings",
            Map.of("dynamic", "strict", "properties", mapping())));
  }

  /** The two lines of an article in a bulk request. */
  String lines(Article article) {
    return Nodes.print(Map.of("index", Map.of("_id", article.id())))
        + "\n"
        + Nodes.print(document(article))
        + "\n";
  }

  /** The body of a search for ten hits. */
  String search(NewsQuery query, boolean snippets) {
    Map<String, Object> body = new LinkedHashMap<>(shown(snippets));
    body.put("query", query(query));
    body.put("size", HITS);
    return Nodes.print(body);
  }

  private static Map<String, Object> otherValues(Article article) {
    Map<String, Object> values = new LinkedHashMap<>();
    article.published().ifPresent(moment -> values.put("published", moment.toString()));
    values.put("source", article.source());
    values.put("section", article.section());
    values.put("authors", new ArrayList<>(article.authors()));
    values.put("tags", new ArrayList<>(article.tags()));
    return values;
  }
}
