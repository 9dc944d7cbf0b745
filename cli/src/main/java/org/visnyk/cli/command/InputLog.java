package org.visnyk.cli.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.visnyk.cli.output.InputNotes;
import org.visnyk.ingest.IngestListener;
import org.visnyk.ingest.record.IngestRecord.ReadArticle;
import org.visnyk.ingest.record.IngestRecord.Rejection;
import org.visnyk.ingest.record.KeyUse;

/** Takes notes of each input of a command, and passes on what it hears. */
final class InputLog implements IngestListener {
  private final IngestListener other;
  private final List<InputNotes> inputs = new ArrayList<>();

  InputLog(IngestListener other) {
    this.other = other;
  }

  /** What follows belongs to another input. */
  void begin(String name) {
    inputs.add(new InputNotes(name));
  }

  /** Notes the keys of the input that ends. */
  void end(KeyUse keys) {
    inputs.getLast().add(keys);
  }

  /** The keys of all inputs. */
  KeyUse keys() {
    return inputs.stream().map(InputNotes::keys).reduce(KeyUse.NONE, KeyUse::plus);
  }

  /** Prints the notes of each input. */
  void printTo(PrintStream out) {
    inputs.forEach(notes -> notes.printTo(out));
  }

  /** Prints the notes of the inputs with keys or values that were not used. */
  void printNotableTo(PrintStream out) {
    inputs.stream().filter(InputNotes::areNotable).forEach(notes -> notes.printTo(out));
  }

  @Override
  public void recordRead(long read) {
    other.recordRead(read);
  }

  @Override
  public void articleRead(ReadArticle read) {
    inputs.getLast().add(read);
    other.articleRead(read);
  }

  @Override
  public void recordRejected(Rejection rejection) {
    inputs.getLast().add(rejection);
    other.recordRejected(rejection);
  }
}
