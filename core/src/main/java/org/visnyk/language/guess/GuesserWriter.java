package org.visnyk.language.guess;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.visnyk.language.guess.EndingNode.Choice;

/** Writes trees of endings in the {@link GuesserFormat}. */
final class GuesserWriter {
  private final EndingRules rules;
  private final Map<Integer, Integer> usedRules = new LinkedHashMap<>();
  private final Map<Choice, Integer> choices = new LinkedHashMap<>();
  private final List<EndingNode> nodes;

  /**
   * Creates a writer.
   *
   * @param rules all rules; unused ones are omitted
   * @param roots the roots of the trees, in the order of {@link GuesserFormat}
   */
  GuesserWriter(EndingRules rules, List<EndingNode> roots) {
    this.rules = rules;
    this.nodes = new ArrayList<>(roots);
    for (int i = 0; i < nodes.size(); i++) {
      nodes.addAll(nodes.get(i).children());
    }
    for (EndingNode node : nodes) {
      number(node.choice());
    }
  }

  private void number(@Nullable Choice choice) {
    if (choice != null && choices.putIfAbsent(choice, choices.size()) == null) {
      usedRules.putIfAbsent(choice.first(), usedRules.size());
      if (choice.second() != Choice.NONE) {
        usedRules.putIfAbsent(choice.second(), usedRules.size());
      }
    }
  }

  void write(OutputStream out) throws IOException {
    if (usedRules.size() >= GuesserFormat.NONE || choices.size() >= GuesserFormat.NONE) {
      throw new IOException("too many choices of rules: %d".formatted(choices.size()));
    }
    ByteArrayOutputStream sections = new ByteArrayOutputStream();
    writeSections(new DataOutputStream(sections));
    CRC32 checksum = new CRC32();
    checksum.update(sections.toByteArray());
    DataOutputStream file = new DataOutputStream(out);
    file.writeInt(GuesserFormat.MAGIC);
    file.writeInt(GuesserFormat.VERSION);
    file.writeInt((int) checksum.getValue());
    sections.writeTo(file);
    file.flush();
  }

  private void writeSections(DataOutputStream out) throws IOException {
    out.writeInt(usedRules.size());
    for (int rule : usedRules.keySet()) {
      out.writeByte(rules.get(rule).cut());
      out.writeUTF(rules.get(rule).ending());
    }
    out.writeInt(choices.size());
    for (Choice choice : choices.keySet()) {
      out.writeShort(usedRules.getOrDefault(choice.first(), GuesserFormat.NONE));
      out.writeShort(usedRules.getOrDefault(choice.second(), GuesserFormat.NONE));
    }
    out.writeInt(nodes.size());
    for (EndingNode node : nodes) {
      out.writeByte(node.letter());
    }
    for (EndingNode node : nodes) {
      out.writeByte(node.children().size());
    }
    for (EndingNode node : nodes) {
      @Nullable Choice choice = node.choice();
      out.writeShort(choice == null ? GuesserFormat.NONE : choices.getOrDefault(choice, -1));
    }
  }
}
