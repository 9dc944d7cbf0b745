package org.visnyk.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.Ranking;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.cli.option.AnyIndexLocation;
import org.visnyk.cli.option.RankingOptions;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.evaluation.RunWriter;
import org.visnyk.evaluation.ScoredDocument;
import org.visnyk.evaluation.Topic;
import org.visnyk.evaluation.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches for every topic of a test collection and prints a TREC run. */
@Command(
    name = "topics",
    customSynopsis = "visnyk topics [OPTIONS] --index DIR --topics FILE",
    description = "Search for the topics of a test collection and print a TREC run.")
public final class TopicsCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private AnyIndexLocation location = new AnyIndexLocation();

  @Option(
      names = "--topics",
      required = true,
      paramLabel = "FILE",
      description = "Topics, one a line: {\"id\": .., \"text\": ..}, or id, tab, text.")
  private Path topics = Path.of("");

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Maximum number of documents for each topic; default 1000.")
  private int depth = 1_000;

  @Option(names = "--tag", paramLabel = "NAME", description = "The tag of the run; default visnyk.")
  private String tag = "visnyk";

  @Option(
      names = "--duplicates",
      paramLabel = "POLICY",
      description =
          "ignore (default): print every document, since each is judged by itself; fold: print"
              + " one document per cluster of duplicates.")
  private DuplicatePolicy duplicates = DuplicatePolicy.IGNORE;

  @Mixin private RankingOptions ranking = new RankingOptions();

  public TopicsCommand(Streams streams) {
    this.streams = streams;
  }

  /** The former name of {@code --duplicates fold}. */
  @Option(names = "--collapse-copies", hidden = true)
  void collapseCopies(boolean given) {
    if (given) {
      duplicates = DuplicatePolicy.FOLD;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (depth < 1) {
      throw new UsageException("--depth must be at least 1, not " + depth);
    }
    Ranking signals = ranking.ranking();
    Instant now = ranking.now().orElseGet(Instant::now);
    List<Topic> all = Topics.read(topics);
    try (NewsIndex index = location.openToRead()) {
      RunWriter run = new RunWriter(streams.out(), tag);
      for (Topic topic : all) {
        run.write(topic.id(), documents(index, request(topic, signals, now)));
        streams.requireOutput();
      }
    }
    return 0;
  }

  private SearchRequest request(Topic topic, Ranking signals, Instant now) {
    return SearchRequest.plainWords(topic.text())
        .duplicates(duplicates)
        .ranking(signals)
        .now(now)
        .size(Math.min(depth, SearchRequest.MAX_WINDOW))
        .withoutSnippets()
        .noTimeout() // a run must not depend on the machine
        .build();
  }

  private List<ScoredDocument> documents(NewsIndex index, SearchRequest request) {
    List<ScoredDocument> documents = new ArrayList<>();
    for (SearchResult page : index.pages(request)) {
      for (Hit hit : page.hits()) {
        documents.add(new ScoredDocument(hit.id(), (float) hit.score()));
        if (documents.size() == depth) {
          return documents;
        }
      }
    }
    return documents;
  }
}
