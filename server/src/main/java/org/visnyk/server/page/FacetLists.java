package org.visnyk.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.visnyk.Facet;
import org.visnyk.FacetCount;
import org.visnyk.server.http.Parameters;

/** Writes the lists of values by which a search can be narrowed, and those by which it is. */
final class FacetLists {
  static final List<Facet> SHOWN =
      List.of(Facet.SOURCE, Facet.SECTION, Facet.AUTHOR, Facet.TAG, Facet.LANGUAGE);

  private static final int FIRST = 6;
  private static final int MOST = 30;
  private static final List<String> FILTERS =
      List.of("source", "section", "author", "tag", "language", "after", "before");

  private final View view;
  private final Texts texts;

  FacetLists(View view) {
    this.view = view;
    this.texts = view.texts();
  }

  /** Whether the search is narrowed. */
  boolean isNarrowed() {
    return FILTERS.stream().anyMatch(name -> view.parameters().first(name).isPresent());
  }

  /** The address of the search in all articles. */
  String withoutFilters() {
    return view.searching(view.search().without(FILTERS.toArray(String[]::new)));
  }

  /** Writes by what the search is narrowed; each is a link that ends it. */
  void writeChosen(Html html) {
    if (!isNarrowed()) {
      return;
    }
    html.open("ul", "class", "chosen", "aria-label", texts.get("filters"));
    for (String name : FILTERS) {
      for (String value : view.parameters().all(name)) {
        String label =
            texts.get("filter." + name)
                + ": "
                + (name.equals("language") ? language(value) : value);
        html.open("li")
            .open(
                "a",
                "href",
                view.searching(view.search().withoutValue(name, value)),
                "aria-label",
                texts.get("filter.remove", label));
        html.text(label).raw(" <span aria-hidden=\"true\">×</span>").close("a").close("li");
      }
    }
    html.open("li").link(withoutFilters(), texts.get("filter.removeAll"));
    html.close("li").close("ul");
  }

  /** Writes the values and how many articles there are with each. */
  void write(Html html, Map<Facet, List<FacetCount>> facets) {
    for (Facet facet : SHOWN) {
      List<FacetCount> counts = facets.getOrDefault(facet, List.of());
      if (counts.size() > 1 || isChosen(facet)) {
        write(html, facet, counts);
      }
    }
  }

  private boolean isChosen(Facet facet) {
    return view.parameters().first(nameOf(facet)).isPresent();
  }

  private void write(Html html, Facet facet, List<FacetCount> counts) {
    html.open("section").element("h3", texts.get("filter." + nameOf(facet)));
    html.open("ul");
    counts.stream().limit(FIRST).forEach(count -> write(html, facet, count));
    html.close("ul");
    if (counts.size() > FIRST) {
      html.open("details").element("summary", texts.get("more"));
      html.open("ul");
      counts.stream().skip(FIRST).limit(MOST - FIRST).forEach(count -> write(html, facet, count));
      html.close("ul").close("details");
    }
    html.close("section");
  }

  private void write(Html html, Facet facet, FacetCount count) {
    String name = nameOf(facet);
    boolean isChosen = view.parameters().has(name, count.value());
    Parameters changed =
        isChosen
            ? view.search().withoutValue(name, count.value())
            : view.search().and(name, count.value());
    String label = facet == Facet.LANGUAGE ? language(count.value()) : count.value();
    html.open("li");
    if (isChosen) {
      html.link(view.searching(changed), label, "aria-current", "true");
    } else {
      html.link(view.searching(changed), label);
    }
    html.element("span", texts.number(count.count()), "class", "count").close("li");
  }

  private String language(String code) {
    return switch (code) {
      case "uk", "ru", "en", "other" -> texts.get("language." + code);
      default -> code;
    };
  }

  private static String nameOf(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }
}
