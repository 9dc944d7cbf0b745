package org.visnyk.index.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Made the table of {@link Symbols} from sample articles, for the record: another table would be
 * another format. Usage: {@code SymbolTrainer ARTICLES.jsonl SYMBOLS.txt}
 *
 * <p>Pairs of symbols that follow each other are joined in rounds, and those that save the most
 * letters are kept, as in the Re-Pair family of codes; code lengths are those of Huffman (1952).
 */
final class SymbolTrainer {
  private static final int SYMBOLS = 4096;
  private static final int MAX_LETTERS = 10;
  private static final int ROUNDS = 6;
  private static final Pattern TEXT = Pattern.compile("\"text\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  private SymbolTrainer() {}

  public static void main(String[] args) throws IOException {
    List<String> texts = texts(Path.of(args[0]));
    Map<String, Integer> counts = letters();
    for (int round = 0; round < ROUNDS; round++) {
      counts = best(count(texts, counts.keySet(), true));
    }
    Map<String, Integer> used = count(texts, counts.keySet(), false);
    Files.write(Path.of(args[1]), lines(used, counts.keySet()));
  }

  private static List<String> texts(Path articles) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(articles)) {
      Matcher text = TEXT.matcher(line);
      if (text.find()) {
        texts.add(text.group(1).replace("\\/", "/").translateEscapes());
      }
    }
    return texts;
  }

  private static Map<String, Integer> letters() {
    Map<String, Integer> letters = new TreeMap<>();
    for (int letter = 0; letter < Letters.COUNT; letter++) {
      letters.put(String.valueOf(Letters.character(letter)), 0);
    }
    return letters;
  }

  /** How often each symbol is used, and on request each pair of them. */
  private static Map<String, Integer> count(
      List<String> texts, Set<String> symbols, boolean withPairs) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      String before = "";
      for (int i = 0; i < text.length(); ) {
        String symbol = longest(text, i, symbols);
        counts.merge(symbol, 1, Integer::sum);
        boolean isPair =
            withPairs
                && !before.isEmpty()
                && Letters.of(symbol.charAt(0)) != Letters.OTHER
                && before.length() + symbol.length() <= MAX_LETTERS;
        if (isPair) {
          counts.merge(before + symbol, 1, Integer::sum);
        }
        before = Letters.of(symbol.charAt(0)) == Letters.OTHER ? "" : symbol;
        i += symbol.length();
      }
    }
    return counts;
  }

  private static String longest(String text, int from, Set<String> symbols) {
    for (int end = Math.min(text.length(), from + MAX_LETTERS); end > from + 1; end--) {
      String symbol = text.substring(from, end);
      if (symbols.contains(symbol)) {
        return symbol;
      }
    }
    return text.substring(from, from + 1);
  }

  private static Map<String, Integer> best(Map<String, Integer> counts) {
    Map<String, Integer> best = letters();
    counts.entrySet().stream()
        .filter(symbol -> symbol.getKey().length() > 1)
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingDouble(
                    symbol -> -symbol.getValue() * (symbol.getKey().length() - 0.6))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SYMBOLS - Letters.COUNT)
        .forEach(symbol -> best.put(symbol.getKey(), symbol.getValue()));
    return best;
  }

  private static List<String> lines(Map<String, Integer> counts, Set<String> symbols) {
    Map<String, Double> weights = new TreeMap<>();
    symbols.forEach(symbol -> weights.put(symbol, counts.getOrDefault(symbol, 0) + 0.3));
    Map<String, Integer> bits = bits(weights);
    return bits.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(symbol -> symbol.getValue() + " " + escaped(symbol.getKey()))
        .toList();
  }

  /** The lengths of codes, with the rare symbols made more frequent until none is too long. */
  private static Map<String, Integer> bits(Map<String, Double> weights) {
    double least = 0;
    while (true) {
      Map<String, Integer> bits = new TreeMap<>();
      double floor = least;
      PriorityQueue<Node> nodes =
          new PriorityQueue<>(
              Comparator.comparingDouble(Node::weight).thenComparing(Node::firstSymbol));
      weights.forEach(
          (symbol, weight) -> nodes.add(new Node(Math.max(weight, floor), List.of(symbol))));
      while (nodes.size() > 1) {
        Node one = nodes.remove();
        Node other = nodes.remove();
        List<String> symbols = new ArrayList<>(one.symbols());
        symbols.addAll(other.symbols());
        symbols.forEach(symbol -> bits.merge(symbol, 1, Integer::sum));
        nodes.add(new Node(one.weight() + other.weight(), symbols));
      }
      if (bits.values().stream().allMatch(count -> count <= Symbols.MAX_BITS)) {
        return bits;
      }
      least += 0.5;
    }
  }

  private static String escaped(String symbol) {
    StringBuilder escaped = new StringBuilder();
    for (char letter : symbol.toCharArray()) {
      switch (letter) {
        case '\n' -> escaped.append("\\n");
        case '\\' -> escaped.append("\\\\");
        case ' ' -> escaped.append(letter);
        default -> {
          if (isInvisible(letter)) {
            escaped.append("\\%03o".formatted((int) letter));
          } else {
            escaped.append(letter);
          }
        }
      }
    }
    return escaped.toString();
  }

  private static boolean isInvisible(char letter) {
    return Character.isSpaceChar(letter)
        || Character.isISOControl(letter)
        || Character.getType(letter) == Character.FORMAT;
  }

  private record Node(double weight, List<String> symbols) {
    String firstSymbol() {
      return symbols.getFirst();
    }
  }
}
