package org.visnyk.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.visnyk.Article;
import org.visnyk.benchmarks.relevance.CollectionResult.SystemResult;
import org.visnyk.benchmarks.relevance.SystemIndex.SearchSystem;
import org.visnyk.benchmarks.relevance.WorstTopic.Missed;
import org.visnyk.benchmarks.relevance.WorstTopic.Shown;
import org.visnyk.evaluation.Qrels;
import org.visnyk.evaluation.Run;
import org.visnyk.evaluation.ScoredDocument;
import org.visnyk.evaluation.Topic;

/** Finds the topics on which the reference is furthest behind, and what explains it. */
final class WorstTopics {
  private static final int MAX_TOPICS = 15;
  private static final double MIN_DIFFERENCE = 0.01;
  private static final int TOP = 5;
  private static final int MAX_MISSED = 6;

  /** Relevant articles below this rank are missed: the headline metric ignores what is below. */
  private static final int SEEN = 10;

  private static final int MAX_CHARACTERS = 300;

  /** A topic on which a rival is ahead. */
  private record Candidate(Topic topic, String rival, double behind) {}

  private final CollectionResult result;
  private final Qrels qrels;
  private final Map<String, SearchSystem> systems;
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<String, Map<String, Double>> scores = new LinkedHashMap<>();

  /**
   * A finder.
   *
   * @param result the result on a judged collection
   * @param systems the systems that can be searched, by name
   */
  WorstTopics(CollectionResult result, Map<String, SearchSystem> systems) {
    this.result = result;
    this.qrels = result.collection().qrels().orElseThrow();
    this.systems = systems;
    for (SystemResult system : result.systems()) {
      runs.put(system.name(), system.run());
      scores.put(
          system.name(),
          CollectionResult.byTopic(system.evaluation().orElseThrow(), CollectionResult.HEADLINE));
    }
  }

  /** The same result with its worst topics. */
  CollectionResult withWorstTopics() {
    List<Candidate> worst =
        candidates().stream()
            .sorted(Comparator.comparingDouble(Candidate::behind).reversed())
            .limit(MAX_TOPICS)
            .toList();
    Map<String, Article> articles = result.collection().articles(mentioned(worst));
    return new CollectionResult(
        result.collection(),
        result.articles(),
        result.missingArticles(),
        result.reference(),
        result.systems(),
        result.comparisons(),
        worst.stream().map(candidate -> worstTopic(candidate, articles)).toList());
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    scores(result.reference())
        .forEach(
            (topic, own) ->
                result.rivals().stream()
                    .max(Comparator.comparingDouble(rival -> score(rival.name(), topic)))
                    .map(
                        rival ->
                            new Candidate(
                                result.collection().topic(topic),
                                rival.name(),
                                score(rival.name(), topic) - own))
                    .filter(candidate -> candidate.behind() >= MIN_DIFFERENCE)
                    .ifPresent(candidates::add));
    return candidates;
  }

  private WorstTopic worstTopic(Candidate candidate, Map<String, Article> articles) {
    String topic = candidate.topic().id();
    Map<String, String> own = snippets(result.reference(), candidate.topic());
    Map<String, String> theirs = snippets(candidate.rival(), candidate.topic());
    Map<String, Double> all = new LinkedHashMap<>();
    scores.keySet().forEach(system -> all.put(system, score(system, topic)));
    return new WorstTopic(
        candidate.topic(),
        candidate.rival(),
        all,
        top(result.reference(), topic, own, articles),
        top(candidate.rival(), topic, theirs, articles),
        missed(topic).stream()
            .map(
                id ->
                    new Missed(
                        id,
                        title(id, articles),
                        qrels.judged(topic).getOrDefault(id, 0),
                        rank(result.reference(), topic, id),
                        rank(candidate.rival(), topic, id),
                        snippet(id, theirs, own, articles)))
            .toList());
  }

  private List<Shown> top(
      String system, String topic, Map<String, String> snippets, Map<String, Article> articles) {
    List<Shown> shown = new ArrayList<>();
    for (ScoredDocument hit : top(system, topic)) {
      Integer grade = qrels.judged(topic).get(hit.id());
      shown.add(
          new Shown(
              hit.id(),
              title(hit.id(), articles),
              grade == null ? OptionalInt.empty() : OptionalInt.of(grade),
              snippet(hit.id(), snippets, Map.of(), articles)));
    }
    return shown;
  }

  private List<ScoredDocument> top(String system, String topic) {
    return ranking(system, topic).stream().limit(TOP).toList();
  }

  private List<ScoredDocument> ranking(String system, String topic) {
    Run run = runs.get(system);
    return run == null ? List.of() : run.ranking(topic);
  }

  /** Relevant articles below the tenth rank of the reference, highest grade first. */
  private List<String> missed(String topic) {
    Map<String, Integer> judged = qrels.judged(topic);
    return judged.keySet().stream()
        .filter(id -> judged.getOrDefault(id, 0) > 0)
        .filter(id -> rank(result.reference(), topic, id).orElse(Integer.MAX_VALUE) > SEEN)
        .sorted(
            Comparator.comparingInt((String id) -> -judged.getOrDefault(id, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MAX_MISSED)
        .toList();
  }

  private Set<String> mentioned(List<Candidate> candidates) {
    Set<String> ids = new HashSet<>();
    for (Candidate candidate : candidates) {
      String topic = candidate.topic().id();
      top(result.reference(), topic).forEach(hit -> ids.add(hit.id()));
      top(candidate.rival(), topic).forEach(hit -> ids.add(hit.id()));
      ids.addAll(missed(topic));
    }
    return ids;
  }

  private OptionalInt rank(String system, String topic, String id) {
    List<ScoredDocument> ranking = ranking(system, topic);
    for (int i = 0; i < ranking.size(); i++) {
      if (ranking.get(i).id().equals(id)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private Map<String, String> snippets(String system, Topic topic) {
    SearchSystem searched = systems.get(system);
    return searched == null ? Map.of() : searched.snippets(topic.text());
  }

  /** The snippet of one system, or else of another one, or else the start of the article. */
  private static String snippet(
      String id,
      Map<String, String> first,
      Map<String, String> second,
      Map<String, Article> articles) {
    String shown = first.getOrDefault(id, second.getOrDefault(id, ""));
    Article article = articles.get(id);
    if (!shown.isEmpty() || article == null) {
      return shown;
    }
    String text = (article.lead() + " " + article.text()).strip();
    return Entities.escape(text.substring(0, Math.min(MAX_CHARACTERS, text.length())) + "…");
  }

  private static String title(String id, Map<String, Article> articles) {
    Article article = articles.get(id);
    return article == null ? "(not in the collection)" : article.title();
  }

  private Map<String, Double> scores(String system) {
    return scores.getOrDefault(system, Map.of());
  }

  private double score(String system, String topic) {
    return scores(system).getOrDefault(topic, 0.0);
  }
}
