package org.visnyk.language.guess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.visnyk.language.text.Alphabet;

/** The trees of endings as arrays; see {@link GuesserFormat}. */
final class CompiledGuesser {
  private static final int HEADER_BYTES = 3 * Integer.BYTES;

  private final byte[] ruleCuts;
  private final String[] ruleEndings;
  private final char[] firstRules;
  private final char[] secondRules;
  private final byte[] letters;
  private final char[] choices;

  /** The first child of each node, and the end of the children of the last node. */
  private final int[] children;

  private CompiledGuesser(ByteBuffer in) throws IOException {
    int rules = length(in);
    ruleCuts = new byte[rules];
    ruleEndings = new String[rules];
    for (int i = 0; i < rules; i++) {
      ruleCuts[i] = in.get();
      byte[] ending = new byte[in.getChar()];
      in.get(ending);
      ruleEndings[i] = new String(ending, StandardCharsets.UTF_8);
    }
    char[] pairs = chars(in, 2 * length(in));
    firstRules = new char[pairs.length / 2];
    secondRules = new char[pairs.length / 2];
    for (int i = 0; i < firstRules.length; i++) {
      firstRules[i] = pairs[2 * i];
      secondRules[i] = pairs[2 * i + 1];
    }
    int nodes = length(in);
    letters = new byte[nodes];
    in.get(letters);
    byte[] degrees = new byte[nodes];
    in.get(degrees);
    children = new int[nodes + 1];
    children[0] = GuesserFormat.ROOTS;
    for (int i = 0; i < nodes; i++) {
      children[i + 1] = children[i] + Byte.toUnsignedInt(degrees[i]);
    }
    choices = chars(in, nodes);
  }

  /** Reads in bulk, because this runs at start-up, before the code is compiled. */
  private static char[] chars(ByteBuffer in, int count) {
    char[] chars = new char[count];
    in.asCharBuffer().get(chars);
    in.position(in.position() + count * Character.BYTES);
    return chars;
  }

  static CompiledGuesser read(InputStream in) throws IOException {
    byte[] file = in.readAllBytes();
    if (file.length < HEADER_BYTES) {
      throw new IOException("it is empty or cut off");
    }
    ByteBuffer header = ByteBuffer.wrap(file);
    if (header.getInt() != GuesserFormat.MAGIC) {
      throw new IOException("it is not a compiled guesser");
    }
    int version = header.getInt();
    if (version != GuesserFormat.VERSION) {
      throw new IOException(
          "it has format version %d, and this library reads version %d"
              .formatted(version, GuesserFormat.VERSION));
    }
    CRC32 checksum = new CRC32();
    checksum.update(file, HEADER_BYTES, file.length - HEADER_BYTES);
    if ((int) checksum.getValue() != header.getInt()) {
      throw new IOException("it is damaged or cut off: its checksum is wrong");
    }
    try {
      return new CompiledGuesser(header);
    } catch (BufferUnderflowException e) {
      throw new IOException("it is damaged: a section is longer than the file", e);
    }
  }

  private static int length(ByteBuffer in) throws IOException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("it is damaged: a section of %d entries".formatted(length));
    }
    return length;
  }

  /** The choice of the longest known ending of a text in the tree of a root. */
  int choice(char[] text, int start, int end, int root) {
    int node = root;
    int choice = choices[node];
    for (int i = end - 1; i >= start; i--) {
      node = child(node, Alphabet.code(text[i]));
      if (node < 0) {
        break;
      }
      if (choices[node] != GuesserFormat.NONE) {
        choice = choices[node];
      }
    }
    return choice;
  }

  private int child(int node, int letter) {
    for (int i = children[node], end = children[node + 1]; i < end; i++) {
      if (letters[i] == letter) {
        return i;
      }
    }
    return -1;
  }

  /** The better rule of a choice. */
  int firstRule(int choice) {
    return firstRules[choice];
  }

  /** The other rule of a choice, or {@link GuesserFormat#NONE}. */
  int secondRule(int choice) {
    return secondRules[choice];
  }

  int cut(int rule) {
    return ruleCuts[rule];
  }

  String ending(int rule) {
    return ruleEndings[rule];
  }
}
