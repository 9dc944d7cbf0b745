package org.visnyk.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.visnyk.DuplicatePolicy;
import org.visnyk.Hit;
import org.visnyk.NewsIndex;
import org.visnyk.Ranking;
import org.visnyk.SearchRequest;
import org.visnyk.SearchResult;
import org.visnyk.cli.option.IndexLocation;
import org.visnyk.cli.option.RankingOption;
import org.visnyk.cli.option.ReferenceTimeOption;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.UsageException;
import org.visnyk.evaluation.RunWriter;
import org.visnyk.evaluation.ScoredDocument;
import org.visnyk.evaluation.Topic;
import org.visnyk.evaluation.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches for every topic of a test collection and prints a run for TREC tools. */
@Command(
    name = "topics",
    sortOptions = false,
    description = "Search for the topics of a test collection and print a TREC run.")
public final class TopicsCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private IndexLocation location = new IndexLocation();

  @Option(
      names = "--topics",
      required = true,
      paramLabel = "FILE",
      description = "One topic a line: {\"id\": .., \"text\": ..}, or id, tab, text.")
  private Path topics = Path.of("");

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Most documents a topic; default 1000.")
  private int depth = 1_000;

  @Option(names = "--tag", paramLabel = "NAME", description = "Name of the run; default visnyk.")
  private String tag = "visnyk";

  @Option(
      names = "--collapse-copies",
      description =
          "Print one of the near-copies of a story; default is all, since each is judged by"
              + " itself.")
  private boolean collapseCopies;

  @Mixin private RankingOption ranking = new RankingOption();

  @Mixin private ReferenceTimeOption now = new ReferenceTimeOption();

  public TopicsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (depth < 1) {
      throw new UsageException("--depth must be at least 1, not " + depth);
    }
    Ranking by = ranking.ranking();
    Instant reference = now.instant();
    List<Topic> all = Topics.read(topics);
    try (NewsIndex index = location.openToRead()) {
      RunWriter run = new RunWriter(streams.out(), tag);
      for (Topic topic : all) {
        run.write(topic.id(), documents(index, request(topic, by, reference)));
        streams.requireOutput();
      }
    }
    return 0;
  }

  private SearchRequest.Builder request(Topic topic, Ranking by, Instant reference) {
    return SearchRequest.plainWords(topic.text())
        .duplicates(collapseCopies ? DuplicatePolicy.FOLD : DuplicatePolicy.IGNORE)
        .ranking(by)
        .now(reference)
        .withoutSnippets()
        .noTimeout(); // a run must not depend on the machine
  }

  /** The first documents, page by page where one request cannot return them all. */
  private List<ScoredDocument> documents(NewsIndex index, SearchRequest.Builder request) {
    List<ScoredDocument> documents = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      request.size(Math.min(depth - documents.size(), SearchRequest.MAX_WINDOW));
      cursor.ifPresent(request::cursor);
      SearchResult page = index.search(request.build());
      for (Hit hit : page.hits()) {
        documents.add(new ScoredDocument(hit.id(), (float) hit.score()));
      }
      cursor = page.nextCursor();
    } while (cursor.isPresent() && documents.size() < depth);
    return documents;
  }
}
