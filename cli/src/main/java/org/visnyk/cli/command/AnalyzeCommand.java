package org.visnyk.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.visnyk.analysis.AnalysisVocabulary;
import org.visnyk.analysis.InspectedToken;
import org.visnyk.analysis.InspectedToken.Lemma;
import org.visnyk.analysis.TextInspector;
import org.visnyk.analysis.tokenattributes.LemmaOrigin;
import org.visnyk.cli.option.DictionaryOptions;
import org.visnyk.cli.option.Utf8Lines;
import org.visnyk.cli.output.CommandFailedException;
import org.visnyk.cli.output.Display;
import org.visnyk.cli.output.Streams;
import org.visnyk.cli.output.TextTable;
import org.visnyk.server.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how a text is analysed: its tokens and their lemmas. */
@Command(
    name = "analyze",
    customSynopsis = "visnyk analyze [OPTIONS] < FILE",
    description = "Show the tokens and lemmas of the text on standard input, line by line.")
public final class AnalyzeCommand implements Callable<Integer> {
  /** Two such columns, the origin and the weight fit into 80 columns. */
  private static final int MAX_COLUMN_WIDTH = 26;

  /** Marks a part of the word above. */
  private static final String BRANCH = "└ ";

  private final Streams streams;

  @Option(names = "--json", description = "Print one line of JSON for each line of input.")
  private boolean json;

  @Mixin private DictionaryOptions words = new DictionaryOptions();

  public AnalyzeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    TextInspector inspector = inspector();
    Utf8Lines lines =
        new Utf8Lines(streams.in()); // not closed: standard input belongs to the process
    Optional<String> line = lines.next();
    for (long number = 1; line.isPresent(); number++) {
      List<InspectedToken> tokens = inspector.inspect(line.get());
      if (json) {
        streams.out().println(Json.line(json(number, tokens)));
      } else {
        printTable(tokens);
      }
      streams.requireOutput();
      line = lines.next();
    }
    return 0;
  }

  private TextInspector inspector() throws IOException {
    AnalysisVocabulary.Builder vocabulary = AnalysisVocabulary.builder();
    words.userWords().ifPresent(vocabulary::userWords);
    words.dictionary().ifPresent(vocabulary::dictionary);
    try {
      return new TextInspector(vocabulary.build());
    } catch (IllegalArgumentException e) { // the words of the user, line by line
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static ObjectNode json(long line, List<InspectedToken> tokens) {
    ObjectNode json = Json.object().put("line", line);
    ArrayNode array = json.putArray("tokens");
    for (InspectedToken token : tokens) {
      ObjectNode object =
          array
              .addObject()
              .put("text", token.text())
              .put("start", token.start())
              .put("end", token.end())
              .put("origin", name(token.origin()));
      ArrayNode lemmas = object.putArray("lemmas");
      for (Lemma lemma : token.lemmas()) {
        lemmas.addObject().put("lemma", lemma.lemma()).put("weight", lemma.weight());
      }
    }
    return json;
  }

  private void printTable(List<InspectedToken> tokens) {
    TextTable table = new TextTable(3);
    for (InspectedToken token : tokens) {
      for (int part = 0; part < token.parts().size(); part++) {
        InspectedToken.Part shown = token.parts().get(part);
        String text = Display.fit(Display.oneLine(shown.text()), MAX_COLUMN_WIDTH);
        addRows(
            table,
            part == 0 ? text : BRANCH + text,
            part == 0 ? name(token.origin()) : "",
            shown.lemmas());
      }
    }
    table.print(streams.out());
    streams.out().println();
  }

  /** One row for each lemma: the weights line up and the table fits a narrow terminal. */
  private static void addRows(TextTable table, String text, String origin, List<Lemma> lemmas) {
    for (int i = 0; i < lemmas.size(); i++) {
      table.row(
          i == 0 ? text : "",
          i == 0 ? origin : "",
          Display.fit(Display.oneLine(lemmas.get(i).lemma()), MAX_COLUMN_WIDTH),
          String.format(Locale.ROOT, "%.2f", lemmas.get(i).weight()));
    }
  }

  private static String name(LemmaOrigin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }
}
